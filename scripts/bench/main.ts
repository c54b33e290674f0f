import { benchDrift } from './drift';
import { benchReports } from './reports';
import { benchSynth } from './synth';

/** Prints every figure the project promises, in one run, with its bound. */
async function bench(): Promise<void> {
  const drift = await benchDrift();
  say('drift, 50 templates and 500 bindings, whole processes, medians');
  say(`  floor (sign, call, parse)  ${drift.floorMs.toFixed(0)} ms`);
  say(`  live-callbacks drift       ${drift.driftMs.toFixed(0)} ms`);
  say(`  ratio                      ${drift.ratio.toFixed(2)} (at most 2.0)`);
  say(`  API calls of one check     ${drift.callsPerCheck} (exactly 2)`);

  const synth = benchSynth();
  say('synth, 2,000 bindings over several provider aliases, medians');
  say(`  generated classes          ${synth.rawMs.toFixed(0)} ms`);
  say(`  constructs                 ${synth.oursMs.toFixed(0)} ms`);
  say(`  ratio                      ${synth.ratio.toFixed(2)} (at most 1.3)`);

  say('reports of 10,000 findings, each format in a process of its own, medians');
  for (const { format, milliseconds, stringifyMs, peakMegabytes } of benchReports()) {
    const bound =
      format === 'json'
        ? `${(milliseconds / stringifyMs).toFixed(2)} x JSON.stringify (at most 2.0)`
        : 'at most 1000 ms';
    const time = `${milliseconds.toFixed(0)} ms`.padStart(8);
    say(`  ${format.padEnd(14)} ${time}, ${peakMegabytes.toFixed(0)} MB at most 300 (${bound})`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void bench();

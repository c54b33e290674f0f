import { benchDrift } from './drift';
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
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void bench();

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { startTerraformProvider } from '../test/helpers/terraform-provider';
import { programs } from './transcript-programs';

/** A page whose commands were run, from the root of the repository. */
export const TRANSCRIPT = join(__dirname, '../docs/adopting.md');

/** What the commands of a page printed. */
export interface Transcript {
  /** The page, with what its commands print now beneath them. */
  readonly text: string;
  /** How each block of commands ended. */
  readonly exitCodes: readonly number[];
}

/**
 * Runs every block of commands of a page, one after the other in one shell, and puts what it prints
 * into the block of text that follows it, if one does. The simulator of the page listens elsewhere:
 * its port may be taken here.
 *
 * @param until leaves this block and all after it out
 */
export async function transcribe(
  page: string,
  { until }: { readonly until?: RegExp } = {},
): Promise<Transcript> {
  const all = [...page.matchAll(BLOCKS)].map(([, commands = '']) => commands);
  const end = until === undefined ? -1 : all.findIndex((commands) => until.test(commands));
  const folder = await mkdtemp(join(tmpdir(), 'live-callbacks-transcript-'));
  try {
    const printed = await run(end < 0 ? all : all.slice(0, end), folder);
    let index = 0;
    const text = page.replace(BLOCKS, (block: string, commands: string) => {
      const output = printed[index++]?.output;
      const hasOutput = block.includes('```text\n');
      return hasOutput && output !== undefined ? blockOf(commands, output) : block;
    });
    return { text, exitCodes: printed.map(({ exitCode }) => exitCode) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const BLOCKS = /^```sh\n([^]*?)^```\n(?:\n```text\n[^]*?^```\n)?/gm;

const blockOf = (commands: string, output: string): string =>
  `\`\`\`sh\n${commands}\`\`\`\n\n\`\`\`text\n${output}\`\`\`\n`;

interface Printed {
  readonly output: string;
  readonly exitCode: number;
}

async function run(blocks: readonly string[], folder: string): Promise<readonly Printed[]> {
  const simulatorAt = blocks.findIndex((commands) => commands.includes(' simulate '));
  const simulator = await startSimulator(blocks[simulatorAt] ?? '');
  const provider = await startTerraformProvider({
    TENCENTCLOUD_SECRET_ID: simulator.secretId,
    TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
    TENCENTCLOUD_DOMAIN: simulator.host,
    TENCENTCLOUD_PROTOCOL: 'HTTP',
  });
  try {
    const commands = blocks.map((text, index) =>
      index === simulatorAt ? '' : text.replaceAll(SHOWN_HOST, simulator.host),
    );
    const printed = await runInShell(commands, folder, provider.environment);
    return printed.map(({ output, exitCode }, index) => ({
      output: shown(index === simulatorAt ? simulator.line : output, simulator.host),
      exitCode,
    }));
  } finally {
    provider.close();
    simulator.process.kill('SIGINT');
  }
}

/** Where the simulator of the page is. */
const SHOWN_HOST = '127.0.0.1:8080';

const SHOWN_TIME = '2026-11-24T06:00:00.000Z';

const shown = (output: string, host: string): string =>
  output
    .replaceAll(host, SHOWN_HOST)
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, SHOWN_TIME);

const readySchema = z.object({ url: z.string(), secretId: z.string(), secretKey: z.string() });

/** Starts it as the page says, but for the port and the place of this package. */
async function startSimulator(command: string): Promise<{
  readonly process: ChildProcess;
  readonly line: string;
  readonly host: string;
  readonly secretId: string;
  readonly secretKey: string;
}> {
  const [, ...args] = command.trim().replace(/ &$/, '').replace(/^npx /, '').split(' ');
  const own = args.map((arg) =>
    arg === '8080' ? '0' : arg.replace('node_modules/tencent-live-callbacks', ROOT),
  );
  const child = spawn(process.execPath, [BIN, ...own], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  const line = data.toString();
  const { url, ...credentials } = readySchema.parse(JSON.parse(line));
  return { process: child, line, host: new URL(url).host, ...credentials };
}

const ROOT = join(__dirname, '..');
const BIN = join(ROOT, 'dist/cli/bin.js');

/** Ends each block: its exit code stands behind it. */
const MARK = '\u001e';

async function runInShell(
  blocks: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly Printed[]> {
  const bin = await mkdtemp(join(folder, 'bin-'));
  for (const [name, text] of Object.entries(programs(ROOT))) {
    await writeFile(join(bin, name), text);
    await chmod(join(bin, name), 0o755);
  }
  const settings = join(bin, 'terraform.rc');
  await writeFile(settings, '');
  const script = ['exec 2>&1', ...blocks.map((text) => `${text}\nprintf '${MARK}%d\\n' "$?"`)];
  const outputPath = join(bin, 'output.txt');
  const child = spawn('bash', ['-c', `exec > '${outputPath}'\n${script.join('\n')}`], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...environment,
      PATH: `${bin}:${process.env.PATH ?? ''}`,
      HOME: bin,
      CHECKPOINT_DISABLE: '1',
      TF_CLI_CONFIG_FILE: settings,
    },
  });
  await once(child, 'close');
  const ended = (await readFile(outputPath, 'utf8')).matchAll(
    new RegExp(`([^${MARK}]*)${MARK}(\\d+)\\n`, 'g'),
  );
  return [...ended].map(([, output = '', code]) => ({ output, exitCode: Number(code) }));
}

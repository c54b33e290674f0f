import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serializeSeed } from 'tencent-live-callbacks/simulator';
import { adoptingAccount } from './adopting-account';
import { transcribe, TRANSCRIPT } from './transcript';

/** Writes the account that docs/adopting.md takes over, and what the commands of the page print. */
async function generate(): Promise<void> {
  await writeFile(
    join(__dirname, '../examples/adopting/account.json'),
    serializeSeed(adoptingAccount()),
  );
  const { text, exitCodes } = await transcribe(await readFile(TRANSCRIPT, 'utf8'));
  await writeFile(TRANSCRIPT, text);
  process.stdout.write(`the blocks of commands ended with ${exitCodes.join(', ')}\n`);
}

void generate();

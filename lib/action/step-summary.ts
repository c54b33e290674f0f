import { appendFile, stat } from 'node:fs/promises';
import { escapeMarkup } from '../model';
import { MARKDOWN_BUDGETS } from '../report';

/** Bytes that are in the summary of this step already: the budget is that of the whole. */
export async function summarySize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** Adds to the summary of this step; a summary that is too long is dropped as a whole. */
export async function addToSummary(path: string, text: string): Promise<void> {
  const size = (await summarySize(path)) + Buffer.byteLength(text);
  if (size <= MARKDOWN_BUDGETS.summary.limit) await appendFile(path, text);
}

/** Foreign text as a block that stays text in markdown: nothing in it is markup. */
export const quoted = (text: string): string => `<pre>${escapeMarkup(text)}</pre>`;

import { type BrowserContextOptions, type Page } from 'playwright-core';
import { type NewPage } from './chromium';

const ADDRESS = 'http://report.test/';

/** A page that was opened, and all it did that a page without scripts should not. */
export interface Opened {
  readonly page: Page;
  /** What it asked for besides itself. Nothing is answered. */
  readonly requests: readonly string[];
  /** What the browser said about it: errors, warnings, refusals of its policy. */
  readonly messages: readonly string[];
  readonly dialogs: readonly string[];
}

/** Opens HTML as if a server had sent it; nothing leaves the browser. */
export async function opened(
  newPage: NewPage,
  html: string,
  options?: BrowserContextOptions,
): Promise<Opened> {
  const page = await newPage(options);
  const requests: string[] = [];
  const messages: string[] = [];
  const dialogs: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => messages.push(message));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.context().route('**', async (route) => {
    const address = route.request().url();
    if (address === ADDRESS) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    } else {
      requests.push(address);
      await route.abort();
    }
  });
  await page.goto(ADDRESS);
  return { page, requests, messages, dialogs };
}

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { isExecutable } from '../helpers/executable';

/** Opens a page in a profile of its own; it is closed after the test. */
export type NewPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * A block of tests that need a browser. One is started for the block; without Chromium the block
 * is skipped, which one line says.
 */
export function describeWithChromium(title: string, tests: (newPage: NewPage) => void): void {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    tellOnce();
    describe.skip(title, () => {
      tests(() => Promise.reject(new Error('there is no Chromium')));
    });
    return;
  }
  describe(title, () => {
    const browser = startedBrowser(executablePath);
    tests(async (options) => (await browser().newContext(options)).newPage());
  });
}

/** The Chromium that `CHROMIUM_PATH` names, or else one of this machine. */
export const chromiumPath = (): string | undefined =>
  (OWN_CHOICE ? [OWN_CHOICE] : PLACES).find(isExecutable);

export const startChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS });

function startedBrowser(executablePath: string): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium(executablePath);
  }, 60_000);
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('a page is opened inside of a test');
    return browser;
  };
}

// the profile is new and empty each time: playwright makes one, and removes it
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const OWN_CHOICE = process.env.CHROMIUM_PATH;

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

let isTold = false;

function tellOnce(): void {
  if (isTold) return;
  isTold = true;
  // not the console, whose lines jest wraps into several
  process.stderr.write('skipped: there is no Chromium; install it, or set CHROMIUM_PATH\n');
}

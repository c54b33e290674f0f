import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { chromiumPath, startChromium } from './chromium';
import { opened } from './opened';

const SAMPLES = join(__dirname, '../../docs/samples');

/** They are part of the repository and of the package. */
const MOST_BYTES = 250_000;

/** Takes the pictures that the documentation shows, of the samples as they are. */
async function takePictures(): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error('there is no Chromium; install it, or set CHROMIUM_PATH');
  }
  const browser = await startChromium(executablePath);
  try {
    const html = await readFile(join(SAMPLES, 'drift.html'), 'utf8');
    for (const colorScheme of ['light', 'dark'] as const) {
      const picture = await pictureOf(html, colorScheme, browser);
      if (picture.length > MOST_BYTES) throw new Error(`${picture.length} bytes are too many`);
      await writeFile(join(SAMPLES, `drift-${colorScheme}.png`), picture);
    }
  } finally {
    await browser.close();
  }
}

async function pictureOf(
  html: string,
  colorScheme: 'light' | 'dark',
  browser: Browser,
): Promise<Buffer> {
  const { page } = await opened(
    async (options) => (await browser.newContext(options)).newPage(),
    html,
    {
      colorScheme,
      viewport: { width: 1000, height: 800 },
    },
  );
  return page.screenshot({ fullPage: true, clip: await upperPart(page) });
}

/** From the verdict to the end of the picture. */
async function upperPart(page: Page) {
  const [first, last] = await Promise.all(
    ['.verdict', '.picture'].map((part) => page.locator(`section${part}`).boundingBox()),
  );
  if (!first || !last) throw new Error('the report has no verdict, or no picture');
  return {
    x: 0,
    y: first.y - MARGIN,
    width: first.x + first.width + first.x,
    height: last.y + last.height + MARGIN - (first.y - MARGIN),
  };
}

const MARGIN = 16;

void takePictures();

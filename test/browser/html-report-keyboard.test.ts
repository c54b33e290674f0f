import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { FULL } from '../report/reports';
import { TOPOLOGIES } from '../report/topologies';
import { describeWithChromium } from './chromium';
import { opened } from './opened';

const HTML = FORMATS.html(FULL, { ...PLAIN_VIEW, topologies: () => TOPOLOGIES.drifted ?? [] });

const FOCUSED = 'document.activeElement';

describeWithChromium('the HTML report without a mouse', (newPage) => {
  test('is reached in whole by the tabulator key, with the focus in sight', async () => {
    const { page } = await opened(newPage, HTML);
    const stops = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a, summary, [tabindex="0"]')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.outerHTML)`,
    );
    const reached = [];
    while (reached.length < stops.length) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(`${FOCUSED}.outerHTML`));
      expect(await page.evaluate(`getComputedStyle(${FOCUSED}).outlineStyle`)).toBe('solid');
    }
    expect(reached).toEqual(stops);
  });

  test('skips the navigation', async () => {
    const { page } = await opened(newPage, HTML);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`${FOCUSED}.textContent`)).toBe('Skip to the report');
    expect(await page.evaluate(`${FOCUSED}.getBoundingClientRect().top`)).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`${FOCUSED}.getAttribute('href')`)).toBe('#ignored');
  });

  test('unfolds what is ignored', async () => {
    const { page } = await opened(newPage, HTML);
    const ignored = page.locator('.ignored details');
    await ignored.locator('summary').focus();
    expect(await ignored.locator('table').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await ignored.locator('table').isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await ignored.locator('table').isVisible()).toBe(false);
  });

  test('leads from a command to what it mends', async () => {
    const { page } = await opened(newPage, HTML);
    await page.locator('.fixes a').first().press('Enter');
    expect(new URL(page.url()).hash).toBe('#group-4');
    expect(await page.evaluate(`document.querySelector(':target h4').textContent`)).toBe(
      'template prod-main (1002) in live of eu',
    );
  });
});

describeWithChromium('the HTML report on paper', (newPage) => {
  test('is light, without navigation, and with everything unfolded', async () => {
    const { page } = await opened(newPage, HTML, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(`getComputedStyle(document.body).color`)).toBe('rgb(23, 32, 44)');
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.ignored table').boundingBox()).toMatchObject({
      height: expect.any(Number),
    });
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

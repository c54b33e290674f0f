import { type Report, type Topology } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { manyFindings } from '../../scripts/bench/many-findings';
import { FULL, REPORTS } from '../report/reports';
import { TOPOLOGIES } from '../report/topologies';
import { accessibility } from './accessibility';
import { describeWithChromium } from './chromium';
import { opened } from './opened';

const render = (report: Report, topologies = TOPOLOGIES.drifted ?? []): string =>
  FORMATS.html(report, { ...PLAIN_VIEW, topologies: () => topologies });

const PAGES = Object.entries(REPORTS).map(
  ([name, report]) => [name, render(report, TOPOLOGIES[name] ?? TOPOLOGIES.drifted)] as const,
);

const FULL_PAGE = render(FULL);

/** Opens everything that is folded. */
const UNFOLD = `for (const each of document.querySelectorAll('details')) each.open = true`;

describeWithChromium('the HTML report in a browser', (newPage) => {
  test.each(PAGES)('%s is shown without errors and without requests', async (_, html) => {
    const { page, ...silence } = await opened(newPage, html);
    await page.evaluate(UNFOLD);
    await page.screenshot({ fullPage: true });
    expect(silence).toEqual({ requests: [], messages: [], dialogs: [] });
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(PAGES)('%s has nothing that axe complains about', async (_, html) => {
      const { page } = await opened(newPage, html, { colorScheme });
      await page.evaluate(UNFOLD);
      expect(await accessibility(page)).toEqual({ violations: [], unmeasured: [] });
    });
  });

  test.each(PAGES)('%s fits a screen of 320 pixels', async (_, html) => {
    const { page } = await opened(newPage, html, { viewport: { width: 320, height: 640 } });
    await page.evaluate(UNFOLD);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect((await accessibility(page)).violations).toEqual([]);
  });

  test('has the colours of the reader’s system', async () => {
    const grounds = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await opened(newPage, FULL_PAGE, { colorScheme });
      grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    }
    expect(grounds).toEqual(['rgb(244, 246, 249)', 'rgb(14, 18, 23)']);
  });

  test('looks the same where scripts are switched off', async () => {
    const { page } = await opened(newPage, FULL_PAGE);
    const { page: without } = await opened(newPage, FULL_PAGE, { javaScriptEnabled: false });
    const [seen, seenWithout] = [await page.screenshot(), await without.screenshot()];
    expect(seenWithout.equals(seen)).toBe(true);
  });

  test('keeps its tables for a screen reader on a narrow screen', async () => {
    const { page } = await opened(newPage, FULL_PAGE, { viewport: { width: 390, height: 800 } });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const roles = nodes.map(({ role }) => String(role?.value));
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect(roles).toContain(role);
    }
  });

  test('opens with a thousand bindings and ten thousand findings, and answers a click', async () => {
    const html = render(manyFindings(10_000), [MANY_BINDINGS]);
    const { page, messages } = await opened(newPage, html);
    const group = page.locator('#group-5000');
    await group.locator('summary').click();
    expect(await group.locator('table').isVisible()).toBe(true);
    expect(messages).toEqual([]);
  });
});

const MANY_BINDINGS: Topology = {
  templates: [{ key: 'main', name: 'prod-main', mark: 'same', endpoints: [] }],
  bindings: Array.from({ length: 1000 }, (_, index) => ({
    domainName: `push-${index}.example.com`,
    appName: 'live',
    template: 'main',
    mark: 'same',
  })),
};

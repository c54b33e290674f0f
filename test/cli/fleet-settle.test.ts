import { fleetCommands, MAIN, PROD, PROD_RULES, VIP } from '../helpers/fleet-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const run = fleetCommands(simulators(), temporaryFolders());

const IN_PROD = ['--fleet', 'ops/fleet.yaml', '--environment', 'prod'];

describe('settle --fleet', () => {
  test('writes what no deploy can, to the templates of the environment alone', async () => {
    const audioAudit = { AudioAuditNotifyUrl: 'https://audit.example.com' };
    const seed = {
      templates: [
        { ...MAIN, ...audioAudit, RecordExceptionNotifyUrl: '' },
        VIP,
        { TemplateId: 1003, TemplateName: 'dev-main', ...audioAudit },
      ],
      rules: PROD_RULES,
    };
    const { exitCode, out, err } = await run(['settle', ...IN_PROD, '--yes'], { seed });
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: 'note: a fleet is compared without state: its templates are matched by name\n',
    });
    expect(out).toBe(
      [
        'template prod-main (1001) in prod',
        '  callbacks.audioAudit: https://audit.example.com → (unset)',
        '  callbacks.recordingException: (unset) → https://cb.example.com/e',
        'to write: 2 fields of 1 template',
        'done: template prod-main (1001) in prod: 2 fields',
        '',
      ].join('\n'),
    );
  });

  test('finds nothing to do in an account that is in sync', async () => {
    const { exitCode, out } = await run(['settle', ...IN_PROD, '--dry-run'], { seed: PROD });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'nothing to settle\n' });
  });

  test('refuses --state of any other kind, and a fleet beside what a deploy hands over', async () => {
    const { err } = await run(['settle', ...IN_PROD, '--state', 'pull', '--yes']);
    expect(err).toBe(
      'live-callbacks: --state: must be auto or none with --fleet: a fleet is compared without state; see --help\n',
    );
    const handedOver = await run(['settle', ...IN_PROD, '--from-environment']);
    expect(handedOver.err).toBe(
      'live-callbacks: --from-environment reads no fleet; leave out --fleet and --environment; see --help\n',
    );
  });
});

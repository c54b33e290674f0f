import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { CallbackTemplate, TencentcloudProvider } from 'tencent-live-callbacks';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { ACCOUNT, DECLARED, naming, rulesWithout, stateOf, unbind } from '../unbind/unbinding';

// synthesis takes its time on a busy machine
jest.setTimeout(30_000);

const start = simulators();
const folder = temporaryFolders();

const BINDING = 'tencentcloud_css_callback_rule_attachment';

describe('a rule that constructs declare', () => {
  /** The address that the construct library gives the binding. */
  const ADDRESS = `${BINDING}.main_pushexamplecomlive_E84E5C7D`;

  async function synthesized(args: readonly string[]) {
    const cwd = folder();
    const app = new App({ outdir: join(cwd, 'cdktf.out') });
    const stack = new TerraformStack(app, 'live');
    new LocalBackend(stack, { path: join(cwd, 'live.tfstate') });
    new TencentcloudProvider(stack, 'tencentcloud');
    const main = new CallbackTemplate(stack, 'main', {
      templateName: 'prod-main',
      callbacks: { push: 'https://cb.example.com/push' },
    });
    main.bindTo(DECLARED.DomainName);
    app.synth();
    const { simulator } = await start({ seed: ACCOUNT });
    const state = stateOf({ [ADDRESS.replace(`${BINDING}.`, '')]: DECLARED });
    const outcome = await unbind(
      simulator,
      cwd,
      [...naming(DECLARED), '--yes', '--state', '-', ...args],
      { readStdin: () => Promise.resolve(state) },
    );
    return { ...outcome, rules: simulator.state().rules };
  }

  test('is refused with the line, the construct and what removes it', async () => {
    const { exitCode, out, err, rules } = await synthesized([]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(
      /^live-callbacks: nothing was changed: the rule push\.example\.com\/live is declared; remove it there, or pass --even-declared:\n {2}cdktf\.out\/stacks\/live\/cdk\.tf\.json:\d+: live\/main\/push\.example\.com:live\/Resource: remove it and run "cdktf deploy live"\n$/,
    );
    expect(rules).toMatchObject(ACCOUNT.rules);
  });

  test('is deleted with --even-declared, and the state is told how to forget it', async () => {
    const { exitCode, out, rules } = await synthesized(['--even-declared']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /\n {2}declared: cdktf\.out\/stacks\/live\/cdk\.tf\.json:\d+: live\/main\/push\.example\.com:live\/Resource: the next deploy makes it again, so remove it and run "cdktf deploy live"\n/,
    );
    expect(out.split('\n').slice(-3)).toEqual([
      'done: rule push.example.com/live is deleted, 3 other rules are as before; it takes up to 10 minutes to have an effect',
      `the state of "live" still records it, and a destroy without a refresh crashes the provider; this takes it out of the state: terraform -chdir=cdktf.out/stacks/live state rm ${ADDRESS}`,
      '',
    ]);
    expect(rules).toMatchObject(rulesWithout(DECLARED));
  });
});

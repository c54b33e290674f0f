import {
  ACCOUNT,
  DECLARED,
  FILES,
  naming,
  OLD,
  rulesWithout,
  STACK,
  stateOf,
  unbindRuns,
} from '../unbind/unbinding';

const run = unbindRuns();

const BINDING = 'tencentcloud_css_callback_rule_attachment';
const LOCAL_STATE = 'cdktf.out/stacks/live/terraform.tfstate';

/** What is printed on standard error besides notes. */
const errorOf = ({ err }: { readonly err: string }): string => err.replace(/^note: .*\n/gm, '');

describe('a rule that Terraform JSON declares', () => {
  test('is refused with its line and the apply of its folder', async () => {
    const files = { 'infra/main.tf.json': JSON.stringify(STACK, null, 2) };
    const outcome = await run([...naming(DECLARED), '--yes', '--app-dir', 'infra'], { files });
    expect(outcome.exitCode).toBe(1);
    expect(errorOf(outcome)).toBe(
      `live-callbacks: nothing was changed: the rule push.example.com/live is declared; remove it there, or pass --even-declared:
  infra/main.tf.json:15: live/main/push.example.com:live/Resource: remove it and run "terraform -chdir=infra apply"
`,
    );
    expect(outcome.simulator.state()).toEqual(outcome.before);
  });

  test('is refused in whatever stack it is, also where the state of another one is asked for', async () => {
    const files = {
      ...FILES,
      'cdktf.out/manifest.json': JSON.stringify({
        version: '0.21.0',
        stacks: Object.fromEntries(
          ['live', 'other'].map((name) => [
            name,
            {
              name,
              constructPath: name,
              workingDirectory: `stacks/${name}`,
              synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
            },
          ]),
        ),
      }),
      'cdktf.out/stacks/other/cdk.tf.json': '{}',
    };
    const outcome = await run([...naming(DECLARED), '--yes', '--stack', 'other'], { files });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.err).toContain('note: the state of the stack "live" was not read (--stack)\n');
    expect(errorOf(outcome)).toContain(
      '  cdktf.out/stacks/live/cdk.tf.json:1: live/main/push.example.com:live/Resource: remove it and run "cdktf deploy live"\n',
    );
  });

  test('in another case of the domain is refused too', async () => {
    const text = JSON.stringify(STACK).replace('"push.example.com"', '"Push.Example.COM"');
    const files = { ...FILES, 'cdktf.out/stacks/live/cdk.tf.json': text };
    const outcome = await run([...naming(DECLARED), '--yes'], { files });
    expect(outcome.exitCode).toBe(1);
    expect(errorOf(outcome)).toContain('push.example.com/live is declared');
  });

  test('by an expression that nothing resolves may be this one', async () => {
    const text = JSON.stringify({
      ...STACK,
      variable: { domain: {} },
    }).replace('"push.example.com"', '"${var.domain}"');
    const files = { ...FILES, 'cdktf.out/stacks/live/cdk.tf.json': text };
    const refused = await run([...naming(OLD), '--yes'], { files });
    expect(refused.exitCode).toBe(1);
    expect(errorOf(refused)).toBe(
      `live-callbacks: nothing was changed: the rule old.example.com/live may be declared; remove it there, or pass --even-declared:
  cdktf.out/stacks/live/cdk.tf.json:1: live/main/push.example.com:live/Resource: it may be this rule: the variable "domain" has no value; set TF_VAR_domain
`,
    );
    const told = await run([...naming(OLD), '--yes', '--even-declared'], { files });
    expect(told.exitCode).toBe(0);
    expect(told.out).toContain('  perhaps declared: cdktf.out/stacks/live/cdk.tf.json:1: ');
    const known = await run([...naming(OLD), '--yes'], {
      files,
      env: { TF_VAR_domain: 'push.example.com' },
    });
    expect(known.exitCode).toBe(0);
  });
});

describe('a rule that a state alone records', () => {
  const files = { ...FILES, [LOCAL_STATE]: stateOf({ old: OLD }) };

  test('is refused, since a deploy deletes it', async () => {
    const outcome = await run([...naming(OLD), '--yes'], { files });
    expect({ exitCode: outcome.exitCode, err: outcome.err }).toEqual({
      exitCode: 1,
      err: `live-callbacks: nothing was changed: the rule old.example.com/live is recorded in a state; remove it there, or pass --even-declared:
  ${BINDING}.old in the state of "live": not declared any more; run "cdktf deploy live" to delete the rule
`,
    });
    expect(outcome.simulator.state()).toEqual(outcome.before);
  });

  test('is deleted with --even-declared, and the state is told how to forget it', async () => {
    const { exitCode, out, err, simulator } = await run(
      [...naming(OLD), '--yes', '--even-declared'],
      { files },
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain(`\n  recorded: ${BINDING}.old in the state of "live"\n`);
    expect(out).toMatch(
      /: terraform -chdir=cdktf\.out\/stacks\/live state rm tencentcloud_css_callback_rule_attachment\.old\n$/,
    );
    expect(simulator.state().rules).toMatchObject(rulesWithout(OLD));
  });

  test('does not have the line for the state where nothing was deleted', async () => {
    const { exitCode, out } = await run([...naming(OLD), '--dry-run', '--even-declared'], {
      files,
    });
    expect(exitCode).toBe(2);
    expect(out).not.toContain('state rm');
  });
});

describe('a rule that a fleet file declares', () => {
  const fleet = `version: 1
templates:
  main:
    callbacks: { push: 'https://cb.example.com/push' }
bindings:
  old.example.com: main
`;

  test('is refused with its line', async () => {
    const outcome = await run([...naming(OLD), '--yes', '--fleet', 'fleet.yaml'], {
      files: { 'fleet.yaml': fleet },
    });
    expect({ exitCode: outcome.exitCode, err: outcome.err }).toEqual({
      exitCode: 1,
      err: `note: no state is read with a fleet: what a state alone records is not known
live-callbacks: nothing was changed: the rule old.example.com/live is declared; remove it there, or pass --even-declared:
  fleet.yaml:6: bindings["old.example.com"].live: remove it and deploy
`,
    });
  });

  test('is deleted with --even-declared', async () => {
    const { exitCode, simulator } = await run(
      [...naming(OLD), '--yes', '--even-declared', '--fleet', 'fleet.yaml'],
      { files: { 'fleet.yaml': fleet } },
    );
    expect(exitCode).toBe(0);
    expect(simulator.state().rules).toMatchObject(rulesWithout(OLD));
  });

  test('in another environment of the file is refused too', async () => {
    const environments = `${fleet}environments:
  dev: { bindings: { old.example.com: null, dev.example.com: main } }
  prod: {}
`;
    const outcome = await run(
      [...naming(OLD), '--yes', '--fleet', 'fleet.yaml', '--environment', 'dev'],
      { files: { 'fleet.yaml': environments } },
    );
    expect(outcome.exitCode).toBe(1);
    expect(errorOf(outcome)).toContain('  bindings["old.example.com"].live in "prod": ');
  });
});

describe('what is secret in code', () => {
  test('is not shown, neither as a URL nor as a name', async () => {
    const text = JSON.stringify({
      variable: { token: { sensitive: true, default: 'tokeninsideurl1' } },
      resource: {
        tencentcloud_css_callback_template: {
          old: {
            template_name: 'console-made',
            stream_begin_notify_url: 'https://old.example.org/push?${var.token}',
            stream_end_notify_url: '${var.token}',
          },
        },
      },
    });
    const account = {
      ...ACCOUNT,
      templates: ACCOUNT.templates.map((template) => ({
        ...template,
        StreamEndNotifyUrl: 'tokeninsideurl1',
      })),
    };
    const { exitCode, out, err } = await run([...naming(OLD), '--yes'], {
      account,
      files: { ...FILES, 'cdktf.out/stacks/live/cdk.tf.json': text },
    });
    expect(exitCode).toBe(0);
    expect(out).toContain('  stops: push → (secret)\n  stops: interruption → (secret)\n');
    expect(out + err).not.toContain('tokeninsideurl1');
  });
});

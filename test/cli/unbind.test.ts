import {
  ACCOUNT,
  BACKUP,
  CONSOLE_MADE,
  DANGLING,
  LIVE_KEY,
  naming,
  OLD,
  rulesWithout,
  unbindRuns,
} from '../unbind/unbinding';

const run = unbindRuns();

const NO_STATE =
  'note: no state was read for the stack "live" (there is no state file "cdktf.out/stacks/live/terraform.tfstate"): what it alone records is not known\n';

const PLAN = `rule old.example.com/live on template console-made (1004)
  stops: push → https://old.example.org/push
  stops: interruption → https://old.example.org/end?token=1
  stops: recordingException (error, warning) → https://old.example.org/exception
  stops, if set: recordingStatus and what only the console knows, which no read returns
  stays: template console-made (1004), with 1 other rule
  stays: rule old.example.com/gone on template 1099
to delete: 1 rule; it takes up to 10 minutes to have an effect
`;

describe('unbind --yes', () => {
  test('shows what stops, deletes exactly that rule and reads all again', async () => {
    const { exitCode, out, err, simulator, before } = await run([...naming(OLD), '--yes']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: NO_STATE });
    expect(out).toBe(
      `${PLAN}done: rule old.example.com/live is deleted, 3 other rules are as before; it takes up to 10 minutes to have an effect\n`,
    );
    expect(simulator.state().rules).toMatchObject(rulesWithout(OLD));
    expect(simulator.state().templates).toEqual(before.templates);
    expect(simulator.callCount('DeleteLiveCallbackRule')).toBe(1);
    expect(simulator.callCount()).toBe(5);
  });

  test('deletes a rule whose template does not exist', async () => {
    const { exitCode, out, simulator } = await run([...naming(DANGLING), '--yes']);
    expect(exitCode).toBe(0);
    expect(out).toBe(`rule old.example.com/gone on template 1099
  stops: nothing, since its template does not exist
  stays: rule old.example.com/live on template console-made (1004)
to delete: 1 rule; it takes up to 10 minutes to have an effect
done: rule old.example.com/gone is deleted, 3 other rules are as before; it takes up to 10 minutes to have an effect
`);
    expect(simulator.state().rules).toMatchObject(rulesWithout(DANGLING));
  });

  test('takes the domain in any case, and deletes it as it is written in the account', async () => {
    const { exitCode, simulator } = await run([
      '--domain',
      'OLD.Example.COM',
      '--app',
      'live',
      '--yes',
    ]);
    expect(exitCode).toBe(0);
    expect(simulator.state().rules).toMatchObject(rulesWithout(OLD));
  });

  test('deletes a rule with an empty app name, and says what is not known', async () => {
    const account = {
      templates: ACCOUNT.templates,
      rules: [{ DomainName: 'old.example.com', AppName: '', TemplateId: 1004 }, OLD],
    };
    const { exitCode, out, simulator } = await run(
      ['--domain', 'old.example.com', '--app', '', '--yes'],
      { account },
    );
    expect({ exitCode, rules: simulator.state().rules }).toMatchObject({
      exitCode: 0,
      rules: [OLD],
    });
    expect(out).toContain('rule old.example.com with an empty app name on template console-made');
    expect(out).toContain(
      '\n  careful: what the API deletes where the app name is empty is not documented; all other rules are checked afterwards\n',
    );
  });

  test('says so where it was the only rule', async () => {
    const account = { templates: ACCOUNT.templates, rules: [OLD] };
    const { out } = await run([...naming(OLD), '--yes'], { account });
    expect(out).toContain('  stays: template console-made (1004), with no rule left\n');
    expect(out).toContain('done: rule old.example.com/live is deleted, and was the only one; ');
  });

  test('leaves a declared rule of the same domain as it is', async () => {
    const { exitCode, out, simulator } = await run([...naming(BACKUP), '--yes']);
    expect(exitCode).toBe(0);
    expect(out).toContain('  stays: rule push.example.com/live on template prod-main (1002)\n');
    expect(simulator.state().rules).toMatchObject(rulesWithout(BACKUP));
  });
});

describe('unbind --dry-run', () => {
  test('shows what would stop, changes nothing and ends with 2, with --yes too', async () => {
    const { exitCode, out, simulator, before } = await run([...naming(OLD), '--dry-run', '--yes']);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: PLAN });
    expect(simulator.state()).toEqual(before);
    expect(simulator.callCount()).toBe(2);
  });
});

describe('without code to check against', () => {
  const NOTE =
    'note: there is no "cdktf.out" here, so nothing was checked against code; pass --app-dir DIR or --fleet FILE if the rule may be declared\n';

  test('says so and goes on', async () => {
    const { exitCode, err, simulator } = await run([...naming(OLD), '--yes'], { files: {} });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: NOTE });
    expect(simulator.state().rules).toMatchObject(rulesWithout(OLD));
  });

  test.each([
    [
      'an empty cdktf.out',
      { 'cdktf.out/.keep': '' },
      [],
      'no manifest.json and no *.tf.json in "cdktf.out"; run "cdktf synth" first, or pass --app-dir DIR',
    ],
    [
      'a manifest that is cut off',
      { 'cdktf.out/manifest.json': '{"stacks":' },
      [],
      '"cdktf.out/manifest.json" is not valid JSON (it is cut off, or not JSON at all); run "cdktf synth" again, or pass --app-dir DIR',
    ],
    [
      'a folder that is not there',
      {},
      ['--app-dir', 'infra'],
      '"infra" does not exist; run "cdktf synth" first, or pass --app-dir DIR',
    ],
    [
      'a fleet that is not there',
      {},
      ['--fleet', 'fleet.yaml'],
      'the fleet file "fleet.yaml" cannot be read (ENOENT); check its path and permissions',
    ],
  ])('%s is an error', async (_what, files, args, message) => {
    const { exitCode, out, err, simulator } = await run([...naming(OLD), '--yes', ...args], {
      files,
    });
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: ${message}\n`,
    });
    expect(simulator.callCount()).toBe(0);
  });
});

describe('a rule that is not there', () => {
  test.each([
    [['push.example.com', 'life'], 'push.example.com/life; did you mean --app "live"?'],
    [
      ['push.example.com', 'elsewhere'],
      'push.example.com/elsewhere; the app names of the domain are "live", "backup"',
    ],
    [
      ['pusch.example.com', 'live'],
      'pusch.example.com/live; did you mean --domain "push.example.com"?',
    ],
    [
      ['unknown.test', 'live'],
      'unknown.test/live; "live-callbacks graph --view live" shows those it has',
    ],
    [['', 'live'], '/live; "live-callbacks graph --view live" shows those it has'],
  ])('is an error with the nearest: %j', async ([domain = '', app = ''], message) => {
    const { exitCode, out, err, simulator, before } = await run([
      ...['--domain', domain, '--app', app, '--yes'],
    ]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe(
      `${NO_STATE}live-callbacks: nothing was changed: the account has no rule ${message}\n`,
    );
    expect(simulator.state()).toEqual(before);
  });

  test('in an empty account points at the credentials', async () => {
    const { exitCode, err } = await run([...naming(OLD), '--yes'], {
      account: { templates: [], rules: [] },
    });
    expect(exitCode).toBe(1);
    expect(err).toContain(
      'the account has no rule old.example.com/live; it has none at all; check the credentials and the endpoint\n',
    );
  });
});

describe('wrong usage', () => {
  test.each([
    [['--domain', 'old.example.com'], '--app: is required: the app name of the rule'],
    [
      [],
      '--domain: is required: the domain of the rule; --app: is required: the app name of the rule',
    ],
    [[...naming(OLD), '--environment', 'prod'], '--environment: is of use with --fleet only'],
  ])('of %j names the flags', async (args, message) => {
    const { exitCode, out, err } = await run(args);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: ${message}; see --help\n`,
    });
  });
});

test('prints no key, and what an account holds as plain text', async () => {
  const hostile = 'old\u001b[2J\nforged line\u202e';
  const account = {
    templates: [
      {
        ...CONSOLE_MADE,
        TemplateName: hostile,
        StreamEndNotifyUrl: `https://x/${hostile}`,
      },
    ],
    rules: [{ DomainName: hostile, AppName: 'live', TemplateId: 1004 }],
  };
  const { exitCode, out, err } = await run(['--domain', hostile, '--app', 'live', '--yes'], {
    account,
  });
  expect(exitCode).toBe(0);
  expect(out + err).not.toContain(LIVE_KEY);
  for (const character of ['\u001b', '\u202e']) expect(out).not.toContain(character);
  expect(out.split('\n').slice(0, 3)).toEqual([
    'rule old\\u{1b}[2J\\u{a}forged line\\u{202e}/live on template old\\u{1b}[2J\\u{a}forged line\\u{202e} (1004)',
    '  stops: push → https://old.example.org/push',
    '  stops: interruption → https://x/old\\u{1b}[2J\\u{a}forged line\\u{202e}',
  ]);
});

import { type Seed } from 'tencent-live-callbacks/simulator';
import { type Io } from '../../lib/cli/io';
import { type Account, accountCommand } from '../helpers/account-command';
import { appFiles } from '../helpers/apps';
import { type Outcome } from '../helpers/command-line';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

/** A key that the account holds, and nothing may print. */
export const LIVE_KEY = 'adasda131312';

/** A rule as the account lists it. */
export interface Rule {
  readonly DomainName: string;
  readonly AppName: string;
  readonly TemplateId: number;
}

/** The rule that {@link STACK} declares. */
export const DECLARED: Rule = {
  DomainName: 'push.example.com',
  AppName: 'live',
  TemplateId: 1002,
};
export const BACKUP: Rule = { DomainName: 'push.example.com', AppName: 'backup', TemplateId: 1004 };
export const OLD: Rule = { DomainName: 'old.example.com', AppName: 'live', TemplateId: 1004 };
/** A rule whose template does not exist. */
export const DANGLING: Rule = { DomainName: 'old.example.com', AppName: 'gone', TemplateId: 1099 };

const MAIN = {
  TemplateId: 1002,
  TemplateName: 'prod-main',
  CallbackKey: LIVE_KEY,
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
};

/** The template of {@link OLD}. */
export const CONSOLE_MADE = {
  TemplateId: 1004,
  TemplateName: 'console-made',
  CallbackKey: LIVE_KEY,
  StreamBeginNotifyUrl: 'https://old.example.org/push',
  StreamEndNotifyUrl: 'https://old.example.org/end?token=1',
  RecordExceptionNotifyUrl: 'https://old.example.org/exception',
  RecordExceptionLevels: ['error', 'warning'],
};

/** What a console and a deploy made: four rules on two templates. */
export const ACCOUNT: Seed = {
  templates: [MAIN, CONSOLE_MADE],
  rules: [DECLARED, BACKUP, OLD, DANGLING],
};

const BINDING = 'tencentcloud_css_callback_rule_attachment';
const TEMPLATE = 'tencentcloud_css_callback_template';

/** A stack with one template and one binding, spread over lines, so that these can be told. */
export const STACK = {
  resource: {
    [TEMPLATE]: {
      main: {
        '//': { metadata: { path: 'live/main/Resource' } },
        template_name: 'prod-main',
        stream_begin_notify_url: 'https://cb.example.com/push',
      },
    },
    [BINDING]: {
      main: {
        '//': { metadata: { path: 'live/main/push.example.com:live/Resource' } },
        domain_name: 'push.example.com',
        app_name: 'live',
        template_id: `\${${TEMPLATE}.main.id}`,
      },
    },
  },
};

export const FILES = appFiles({ live: STACK });

/** A state that records rules, each by the name of its resource. */
export const stateOf = (rules: Readonly<Record<string, Rule>>): string =>
  JSON.stringify({
    version: 4,
    resources: Object.entries(rules).map(([name, { DomainName, AppName, TemplateId }]) => ({
      mode: 'managed',
      type: BINDING,
      name,
      instances: [
        {
          attributes: {
            id: `${TemplateId}#${DomainName}`,
            domain_name: DomainName,
            app_name: AppName,
            template_id: TemplateId,
          },
        },
      ],
    })),
  });

/** Runs `unbind` in a folder on an account. */
export const unbind = (
  account: Account,
  cwd: string,
  args: readonly string[],
  world: Partial<Io> = {},
): Promise<Outcome> => accountCommand(account, ['unbind', ...args], { cwd, ...world });

/** The flags that name a rule. */
export const naming = ({ DomainName, AppName }: Rule): readonly string[] => [
  '--domain',
  DomainName,
  '--app',
  AppName,
];

/** Call once in a test file. Gives a function that unbinds in a fresh account. */
export function unbindRuns() {
  const start = simulators();
  const folder = temporaryFolders();
  return async (
    args: readonly string[],
    {
      files = FILES,
      account = ACCOUNT,
      ...world
    }: Partial<Io> & { files?: Readonly<Record<string, string>>; account?: Seed } = {},
  ) => {
    const { simulator } = await start({ seed: account });
    const before = simulator.state();
    const cwd = folder(files);
    const outcome = await unbind(simulator, cwd, args, world);
    return { ...outcome, simulator, before, cwd };
  };
}

/** The rules of an account without those given. */
export const rulesWithout = (...gone: readonly Rule[]) =>
  ACCOUNT.rules.filter((rule) => !gone.includes(rule));

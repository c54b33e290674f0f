import { type Seed } from 'tencent-live-callbacks/simulator';
import { type Io } from '../../lib/cli/io';
import { reportSchema, type Report } from '../../lib/model';
import { accountCommand } from './account-command';
import { type Outcome } from './command-line';
import { LATER } from './recorded-drift';
import { type simulators } from './simulators';
import { type temporaryFolders } from './temporary-folder';

/** Two environments; `${CALLBACK_HOST}` differs where the file is read. */
export const FLEET = `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/fleet.json
version: 1
defaults:
  templateName: '{environment}-{template}'
  callbackKey: { variable: callback_key }
templates:
  main:
    callbacks:
      push: https://\${CALLBACK_HOST}/push
      recordingException: https://cb.example.com/e
  vip: { extends: main }
bindings:
  push.example.com:
    live: main
    vip: vip
environments:
  prod: {}
  dev:
    templates: { main: { callbacks: { recordingException: null } } }
    bindings: { push.example.com: null, dev-push.example.com: main }
`;

const KEY = 'sesame123';

export const FLEET_ENV = { CALLBACK_HOST: 'cb.example.com', TF_VAR_callback_key: KEY };

const templateOf = (TemplateId: number, TemplateName: string) => ({
  TemplateId,
  TemplateName,
  CallbackKey: KEY,
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
  RecordExceptionNotifyUrl: 'https://cb.example.com/e',
});

/** What the fleet declares for prod, deployed. */
export const MAIN = templateOf(1001, 'prod-main');
export const VIP = templateOf(1002, 'prod-vip');
export const LIVE_RULE = { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1001 };
export const VIP_RULE = { DomainName: 'push.example.com', AppName: 'vip', TemplateId: 1002 };

export const PROD_RULES = [LIVE_RULE, VIP_RULE];

export const PROD = { templates: [MAIN, VIP], rules: PROD_RULES } satisfies Seed;

export interface FleetWorld extends Partial<Io> {
  readonly seed?: Seed;
  /** Besides what the fleet needs; `undefined` takes away. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/** Gives a way to run a command in a folder with the fleet, against an account. */
export function fleetCommands(
  start: ReturnType<typeof simulators>,
  folder: ReturnType<typeof temporaryFolders>,
) {
  return async (
    args: readonly string[],
    { seed = PROD, variables = {}, ...world }: FleetWorld = {},
  ): Promise<Outcome & { readonly calls: number; readonly cwd: string }> => {
    const { simulator } = await start({ seed });
    const { cwd = folder({ 'ops/fleet.yaml': FLEET }) } = world;
    const outcome = await accountCommand(simulator, args, {
      now: () => LATER,
      ...world,
      cwd,
      env: { ...FLEET_ENV, ...variables },
    });
    return { ...outcome, calls: simulator.callCount(), cwd };
  };
}

export const reportOf = ({ out }: Outcome): Report => reportSchema.parse(JSON.parse(out));

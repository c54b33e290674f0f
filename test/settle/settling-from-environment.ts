import { type Io } from '../../lib/cli/io';
import { commandLine } from '../helpers/command-line';
import { simulators } from '../helpers/simulators';

export const LIVE_KEY = 'adasda131312';
export const NEW_KEY = 'next131312';

export const UNSET = {
  TemplateName: 'prod-main',
  Description: '',
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
  StreamEndNotifyUrl: '',
  RecordNotifyUrl: '',
  SnapshotNotifyUrl: '',
  PornCensorshipNotifyUrl: '',
  PushExceptionNotifyUrl: '',
  AudioAuditNotifyUrl: '',
  RecordExceptionNotifyUrl: '',
  RecordStatusNotifyUrl: '',
  RecordExceptionLevels: [],
};

export const LIVE = {
  TemplateId: 1001,
  TemplateName: 'prod-main',
  CallbackKey: LIVE_KEY,
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
  SnapshotNotifyUrl: 'https://cb.example.com/removed',
  RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
  RecordExceptionLevels: ['error', 'warning'],
};
export const OTHER = {
  TemplateId: 1002,
  TemplateName: 'other',
  SnapshotNotifyUrl: 'https://x.example/',
};

/**
 * Call once in a test file. Gives a function that runs the command as a deploy does: nothing but
 * the environment says what to do.
 */
export function settlesFromEnvironment() {
  const simulate = simulators();
  return async (
    declared: object | string,
    { key, ...world }: Partial<Io> & { readonly key?: string } = {},
    args: readonly string[] = [],
  ) => {
    const { simulator } = await simulate({ seed: { templates: [LIVE, OTHER], rules: [] } });
    const outcome = await commandLine(
      ['settle', '--from-environment', '--endpoint', simulator.url, ...args],
      {
        ...world,
        env: {
          TENCENTCLOUD_SECRET_ID: simulator.secretId,
          TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
          LIVE_CALLBACKS_SETTLE:
            typeof declared === 'string'
              ? declared
              : JSON.stringify({ TemplateId: 1001, declared }),
          LIVE_CALLBACKS_SETTLE_KEY: key,
        },
      },
    );
    expect(outcome.out + outcome.err).not.toContain(LIVE_KEY);
    expect(outcome.out + outcome.err).not.toContain(NEW_KEY);
    return { ...outcome, simulator };
  };
}

import { type Io } from '../../lib/cli/io';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { FILES, settle, TEMPLATES } from './settling';

/** `printf adasda131312 | openssl dgst -sha256 -hmac salt` begins with d3b72c42. */
export const PLAN = `template prod-main (1002) in infra
  callbackKey: fingerprint d3b72c42 → (unset)
  callbacks.audioAudit: (unset) → https://cb.example.com/audio
  callbacks.recordingException: (unset) → https://cb.example.com/exception
  callbacks.recordingException.levels: (unset) → error, warning
template prod-archive (1001) in infra
  callbacks.screencapture: https://cb.example.com/removed → (unset)
to write: 5 fields of 2 templates
`;

export const SETTLED = [
  { TemplateId: 1001, RecordNotifyUrl: 'https://cb.example.com/recording', SnapshotNotifyUrl: '' },
  {
    TemplateId: 1002,
    CallbackKey: '',
    StreamBeginNotifyUrl: 'https://cb.example.com/push',
    AudioAuditNotifyUrl: 'https://cb.example.com/audio',
    RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
    RecordExceptionLevels: ['error', 'warning'],
  },
  { TemplateId: 1003, StreamBeginNotifyUrl: 'https://console.example.org/push' },
];

/** Call once in a test file. Gives a function that settles a fresh account of {@link TEMPLATES}. */
export function settleRuns() {
  const start = simulators();
  const folder = temporaryFolders();
  return async (args: readonly string[], world: Partial<Io> = {}) => {
    const { simulator } = await start({ seed: { templates: TEMPLATES, rules: [] } });
    const cwd = folder(FILES);
    const before = simulator.state();
    const outcome = await settle(simulator, cwd, args, world);
    return { ...outcome, simulator, cwd, before };
  };
}

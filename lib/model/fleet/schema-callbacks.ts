import * as z from 'zod';
import type { EventKind } from '../event-kind';

/** The URLs of a template, or of the defaults. */
export const callbacksSchema = () =>
  z.strictObject({
    push: url('push'),
    interruption: url('interruption'),
    recording: url('recording'),
    screencapture: url('screencapture'),
    pornDetection: url('pornDetection'),
    pushException: url('pushException'),
    audioAudit: url('audioAudit'),
    recordingException: z
      .union([z.string(), recordingException()])
      .nullable()
      .optional()
      .describe(describedUrl('recordingException'))
      .meta({ examples: examplesOf('recordingException') }),
    recordingStatus: url('recordingStatus'),
  });

const url = (kind: EventKind) =>
  z
    .string()
    .nullable()
    .optional()
    .describe(describedUrl(kind))
    .meta({ examples: examplesOf(kind) });

const recordingException = () =>
  z.strictObject({
    url: z.string().optional().describe('Receives the events; ${NAME} is an environment variable.'),
    levels: z
      .array(z.string().min(1))
      .nullable()
      .optional()
      .describe('Levels to send, such as error and warning. Without them the service chooses.')
      .meta({ examples: [['error', 'warning']] }),
  });

const examplesOf = (kind: EventKind): string[] => [
  `https://cb.example.com/live/${kind}`,
  'https://${CALLBACK_HOST}/live',
];

const describedUrl = (kind: EventKind): string =>
  `Receives ${RECEIVED[kind]}. An http or https URL; \${NAME} is an environment variable. Null: no such event is sent.`;

const NOT_BY_PROVIDER = '; settleOnDeploy or "live-callbacks settle" sets it';

const RECEIVED: Record<EventKind, string> = {
  push: 'the start of a push',
  interruption: 'the interruption of a push',
  recording: 'each recorded file',
  screencapture: 'each screenshot',
  pornDetection: 'what the image audit finds',
  pushException: 'push errors',
  audioAudit: `what the audio audit finds${NOT_BY_PROVIDER}`,
  recordingException: `recording errors, a URL or a URL with levels${NOT_BY_PROVIDER}`,
  recordingStatus: `the start and end of recording tasks${NOT_BY_PROVIDER}`,
};

import { randomUUID } from 'node:crypto';
import { Refusal } from './refusal';

/** The text of an answer or a refusal, with a request id of its own (document 30851). */
export const envelope = (answer: object): string =>
  JSON.stringify({
    Response: {
      ...(answer instanceof Refusal
        ? { Error: { Code: answer.code, Message: answer.message } }
        : answer),
      RequestId: randomUUID(),
    },
  });

import type * as z from 'zod';
import { type ActionName, type ActionResponse } from '../../api/contract';
import { checkParameters, type Parameters } from '../parameters';
import { Refusal } from '../refusal';
import { type State } from '../store';

/** What a second rule for a bound domain and app name does. */
export type DuplicateRules = 'overwrite' | 'refuse';

/** What an action finds when it is called. */
export interface Situation {
  readonly state: State;
  readonly now: Date;
  readonly duplicateRules: DuplicateRules;
}

/** What an action answers, and the account afterwards if the action changed it. */
export interface Result<Answer extends object> {
  readonly answer: Answer;
  readonly state?: State;
}

/** The answer of an action, without the request id that each answer gets. */
export type Answer<Name extends ActionName> = Omit<ActionResponse<Name>, 'RequestId'>;

/** One action, called with parameters as they were sent. */
export type Handler = (parameters: Parameters, situation: Situation) => Result<object> | Refusal;

/** Makes a handler out of what an action takes and what it does. */
export const handler =
  <Request extends z.ZodObject>(
    request: Request,
    act: (request: z.output<Request>, situation: Situation) => Result<object> | Refusal,
  ): Handler =>
  (parameters, situation) => {
    const checked = checkParameters(parameters, request);
    return checked instanceof Refusal ? checked : act(checked, situation);
  };

import { readFleet } from '../../lib/fleet';
import { failureOf } from '../helpers/failure';

const INTRODUCTION = 'the fleet file "fleet.yaml" cannot be used; mend it and run again:';

/** What a fleet is read for in a test. */
export interface Given {
  readonly environment?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Reads the text of a fleet file. */
export const read = (text: string, { environment, env = {} }: Given = {}) =>
  readFleet(text, 'fleet.yaml', { environment, env });

/** What is said below the introduction. */
export function problemsOf(text: string, given: Given = {}): readonly string[] {
  const failure = failureOf(() => read(text, given));
  expect(failure).toMatchObject({ code: 'FLEET_INVALID' });
  const [introduction, ...problems] = String(failure).split('\n  ');
  expect(introduction).toBe(`LiveCallbacksError: ${INTRODUCTION}`);
  return problems;
}

import { BINDING_TYPE, TEMPLATE_TYPE } from '../model';
import { type RecordedState } from './recorded-state';
import { instancesOf } from './repetition';
import { type StackScope } from './scope';
import { type VariableValues } from './variable-values';

/** What no finding says and a reader should know about the stacks. */
export const declarationNotes = (
  scopes: readonly StackScope[],
  known: {
    readonly variables: ReadonlyMap<string, VariableValues>;
    readonly recorded?: ReadonlyMap<string, RecordedState>;
  },
): readonly string[] => {
  const given = scopes.flatMap(({ stack }) => known.variables.get(stack.name)?.notes ?? []);
  const perStack = scopes.flatMap((scope) => {
    const recorded = known.recorded?.get(scope.stack.name);
    return recorded === undefined
      ? []
      : [...repetitionNotes(scope), ...taintedNotes(scope, recorded)];
  });
  // one variable of the environment concerns several stacks
  return [...new Set(given), ...perStack];
};

/** Only the state knows how many instances there are then, and it may be older than the code. */
const repetitionNotes = (scope: StackScope): readonly string[] =>
  [TEMPLATE_TYPE, BINDING_TYPE].flatMap((type) =>
    [...scope.stack.configuration.resources(type)].flatMap(([name, body]) => {
      const instances = instancesOf(body, scope);
      if (!('kind' in instances)) return [];
      const what = `${type}.${name} of the stack "${scope.stack.name}"`;
      return [`how often ${what} is repeated is taken from the state: ${instances.reason}`];
    }),
  );

const taintedNotes = ({ stack }: StackScope, { tainted }: RecordedState): readonly string[] =>
  tainted.map(
    (address) =>
      `${address} of the stack "${stack.name}" is tainted: the next deploy replaces it, even if nothing differs`,
  );

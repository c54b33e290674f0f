import { type TemplateMatch } from './match';
import { type StackCommands, stackOf } from './sides';

/**
 * Lets every deploy begin with what makes it possible. Where the API refuses to describe a template
 * that was deleted by hand, the provider cannot plan anything in the stack until the state has
 * forgotten it. A binding whose rule is gone needs no such thing: a plan finds that out by itself.
 */
export function withWayOut(
  commands: ReadonlyMap<string, StackCommands>,
  matches: readonly TemplateMatch[],
): ReadonlyMap<string, StackCommands> {
  return new Map(
    [...commands].map(([stack, of]) => {
      if (of.terraform === undefined) return [stack, of];
      const gone = matches.flatMap(({ declared, recorded, live, undecided }) => {
        const isGone = recorded !== undefined && live === undefined && undecided === undefined;
        return isGone && stackOf(declared) === stack ? (recorded.address ?? []) : [];
      });
      if (gone.length === 0) return [stack, of];
      return [stack, { ...of, beforeDeploy: [...of.terraform, 'state', 'rm', ...gone.sort()] }];
    }),
  );
}

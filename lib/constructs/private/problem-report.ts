import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isInTree } from './construct-tree';
import { remembered } from './remembered';

interface Reporter {
  readonly construct: IConstruct;
  /** Sentences about what is wrong with the construct. */
  readonly problems: () => readonly string[];
}

type ReportersByStack = Map<TerraformStack, Reporter[]>;

/** Keyed by the root of the construct tree, so that apps in one process do not meet. */
const REPORTERS = new WeakMap<IConstruct, ReportersByStack>();

/**
 * Lets synthesis fail with the problems of a construct. The core stops at the first stack that
 * fails, so that stack tells the problems of the other stacks as well.
 */
export function reportProblems(construct: IConstruct, problems: () => readonly string[]): void {
  construct.node.addValidation({ validate: () => [...problems()] });

  const byStack = remembered(REPORTERS, construct.node.root, (): ReportersByStack => new Map());
  const stack = TerraformStack.of(construct);
  const reporters = remembered(byStack, stack, () => {
    stack.node.addValidation({ validate: () => problemsOfOthers(stack, byStack) });
    return [];
  });
  reporters.push({ construct, problems });
}

/** None if the stack itself is in order: the core then goes on to the next. */
function problemsOfOthers(stack: TerraformStack, byStack: ReportersByStack): string[] {
  const isBroken = byStack.get(stack)?.some((reporter) => reportedBy(reporter).length > 0) === true;
  return isBroken
    ? [...byStack].flatMap(([other, reporters]) =>
        other === stack ? [] : reporters.flatMap(reportedBy),
      )
    : [];
}

const reportedBy = ({ construct, problems }: Reporter): string[] =>
  isInTree(construct)
    ? problems().map((problem) => `in another stack, ${construct.node.path}: ${problem}`)
    : [];

import type { IConstruct } from 'constructs';

/** False for a construct that was removed, or below one that was. */
export function isInTree(construct: IConstruct): boolean {
  const { scope, id } = construct.node;
  if (scope === undefined) return true;
  return scope.node.tryFindChild(id) === construct && isInTree(scope);
}

import { Aspects, TerraformStack, type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';

const POLICIES = new WeakSet<IAspect>();

/** Lets a policy be found among the aspects of an app. */
export function markAsPolicy(aspect: IAspect): void {
  POLICIES.add(aspect);
}

/**
 * Asks the policies of the app. The core visits a stack with the aspects of that and of what is
 * below alone, so that those of the app would never see a construct.
 */
export const POLICIES_ABOVE_STACK: IAspect = {
  visit(node: IConstruct) {
    const scopes = TerraformStack.of(node).node.scopes.slice(0, -1);
    for (const aspect of scopes.flatMap((scope) => Aspects.of(scope).all)) {
      if (POLICIES.has(aspect)) aspect.visit(node);
    }
  },
};

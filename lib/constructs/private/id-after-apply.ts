import {
  TerraformStack,
  Token,
  type IResolvable,
  type IResolveContext,
  type TerraformResource,
} from 'cdktf';

/**
 * A number token for a resource's id, which reads the logical id when it is resolved. The core's
 * own reference reads it when it is made, and an id that the user overrides later is then ignored.
 */
export const idAfterApply = (resource: TerraformResource): number =>
  Token.asNumber(new LateReference(resource));

class LateReference implements IResolvable {
  readonly creationStack: string[] = [];
  #fromOtherStacks: IResolvable | undefined;

  constructor(private readonly resource: TerraformResource) {}

  resolve(context: IResolveContext): unknown {
    const { resource } = this;
    if (TerraformStack.of(context.scope) !== resource.cdktfStack) {
      // kept, because it remembers under which output the other stack finds the id
      this.#fromOtherStacks ??= resource.interpolationForAttribute('id');
      return this.#fromOtherStacks.resolve(context);
    }
    // the core's reference captures a stack trace, which costs more than the rest of a construct
    const address = `${resource.terraformResourceType}.${resource.friendlyUniqueId}.id`;
    return context.suppressBraces === true ? address : `\${${address}}`;
  }

  toString(): string {
    return Token.asString(this);
  }
}

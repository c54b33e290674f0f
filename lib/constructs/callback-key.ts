import { TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { keyVariableNameInvalid, keyVariableNotSensitive } from '../errors';
import { VARIABLE_NAME } from '../model';

/** Ways to pass a callback key without writing it into the code. */
export const CallbackKey = {
  /**
   * A token of a sensitive Terraform variable. The variable is made at the level of the scope's
   * stack, so that `TF_VAR_<name>` sets it; a second call in the same stack uses it again.
   *
   * @param name an identifier, for example `callback_key`
   * @throws LiveCallbacksError with code `USAGE` if the name is no identifier, or if the stack
   *   has a variable of that name which is not sensitive
   */
  variable(scope: Construct, name: string): string {
    if (!VARIABLE_NAME.test(name)) throw keyVariableNameInvalid(name);
    const stack = TerraformStack.of(scope);
    const existing = stack.node.tryFindChild(name);
    if (existing instanceof TerraformVariable) {
      if (existing.sensitive !== true) throw keyVariableNotSensitive(existing.node.path);
      return existing.stringValue;
    }
    // a null key would be taken for "no key", and callbacks would go out unsigned
    const settings = { type: 'string', sensitive: true, nullable: false };
    return new TerraformVariable(stack, name, settings).stringValue;
  },
};

import type { Adoption } from './adoption';
import type { Rules } from './rules';

/** What the output shall be made for. */
export interface TextOptions {
  /** Name of the stack. */
  readonly stack?: string;
  /** The CDK the program imports. */
  readonly core?: 'cdktf' | 'cdktn';
  /** Region of the provider. */
  readonly region?: string;
}

/** A way of declaring what an account holds. */
export interface Target {
  readonly rules: Rules;
  /** The declaration; ends with a newline. */
  readonly text: (adoption: Adoption, options: TextOptions) => string;
}

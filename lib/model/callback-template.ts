import { callbacksProblems, type Callbacks } from './callbacks';
import { TEXT_LIMITS, type LimitsName } from './limits';
import { isUnset } from './shape';
import { quote, textProblems, wrongType, type IsToken } from './text-rule';

/** A callback template as code declares it. */
export interface TemplateDeclaration {
  /**
   * Name of the template: at most 30 characters; letters, digits, `_` and `-` (document 31074).
   * `limits: 'api'` allows more.
   */
  readonly templateName: string;
  /**
   * Description: at most 100 characters; letters, digits, `_` and `-` (document 31074).
   * `limits: 'api'` allows more.
   *
   * @default - no description
   */
  readonly description?: string;
  /**
   * Key that signs every callback: at most 32 characters; letters, digits, `_` and `-` (document
   * 31074). Pass a token of a sensitive variable, such as `CallbackKey.variable` makes, not a
   * literal.
   *
   * @default - callbacks are not signed, and receivers cannot tell them from forged ones
   */
  readonly callbackKey?: string;
  /**
   * The URL that receives each kind of event. At least one is required, and one of the kinds the
   * Terraform provider knows (document 32637).
   */
  readonly callbacks: Callbacks;
  /**
   * Which limits bound the texts: the console's (30, 100 and 32 characters, document 31074), so
   * that the template can be edited there too, or the API's (255 and 1,024 bytes, Chinese allowed
   * in the name, no limit for the key; document 32637).
   *
   * @default - the console's limits
   */
  readonly limits?: LimitsName;
}

/** Everything that is wrong with a declared template: one sentence each, without a dot. */
export function templateProblems(declared: TemplateDeclaration, isToken: IsToken): string[] {
  const limits = declared.limits ?? 'console';
  if (!Object.hasOwn(TEXT_LIMITS, limits)) {
    return [`limits ${quote(limits)} is unknown; pass 'console' or 'api'`];
  }
  return [
    ...templateNameProblems(declared.templateName, limits, isToken),
    ...optionalTextProblems('description', declared.description, limits, isToken),
    ...optionalTextProblems('callbackKey', declared.callbackKey, limits, isToken),
    ...callbacksProblems(declared.callbacks, isToken),
  ];
}

/** What is wrong with the name of a template. */
export function templateNameProblems(
  name: unknown,
  limits: LimitsName,
  isToken: IsToken,
): string[] {
  if (isToken(name)) return [];
  if (typeof name !== 'string') return [wrongType('templateName', name)];
  return name === ''
    ? ['templateName must not be ""; the API requires a name']
    : textProblems('templateName', name, limits);
}

/** What is wrong with a text that may be left out. */
export function optionalTextProblems(
  field: 'description' | 'callbackKey',
  text: unknown,
  limits: LimitsName,
  isToken: IsToken,
): string[] {
  if (isUnset(text) || isToken(text)) return [];
  return typeof text === 'string' ? textProblems(field, text, limits) : [wrongType(field, text)];
}

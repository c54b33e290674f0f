import { LiveCallbacksError } from './live-callbacks-error';

export const ruleNotFound = (rule: string, hint: string) =>
  new LiveCallbacksError(
    'RULE_NOT_FOUND',
    `nothing was changed: the account has no rule ${rule}; ${hint}`,
  );

export const ruleAmbiguous = (rule: string, templates: readonly number[]) =>
  new LiveCallbacksError(
    'RULE_AMBIGUOUS',
    `nothing was changed: the account lists ${templates.length} rules ${rule} (on the templates ${templates.join(' and ')}), and nothing tells which of them the API would delete; ask Tencent Cloud`,
  );

/** `claims` say where it is declared, and what would remove it properly. */
export const ruleDeclared = (rule: string, is: string, claims: readonly string[]) =>
  new LiveCallbacksError(
    'RULE_DECLARED',
    `nothing was changed: the rule ${rule} ${is}; remove it there, or pass --even-declared:`,
    { problems: claims },
  );

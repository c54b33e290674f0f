import type { EventKind } from '../event-kind';

/**
 * What every callback template must keep to, whoever makes it. A rule that is left out allows
 * everything. Values that only Terraform knows are left alone.
 */
export interface PolicyRules {
  /**
   * Every URL begins with `https://`.
   *
   * @default false
   */
  readonly requireHttps?: boolean;
  /**
   * Every template has a callback key, which signs its callbacks.
   *
   * @default false
   */
  readonly requireKey?: boolean;
  /**
   * Every URL goes to one of these hosts: names, or globs such as `*.example.com`, where `*` is any
   * text, dots included, and `?` one character; a leading `!` excludes. Case and ports do not count.
   *
   * @default - every host
   */
  readonly allowedHosts?: readonly string[];
  /**
   * Every template has a URL for each of these kinds of event.
   *
   * @default - none
   */
  readonly requiredEvents?: readonly EventKind[];
  /**
   * How many templates there may be with one provider configuration, in a fleet, or live in an
   * account: 1 to 50.
   *
   * @default - as many as an account holds, 50 (document 32637)
   */
  readonly maxTemplates?: number;
  /**
   * The rules above that only warn.
   *
   * @default - none: what breaks a rule is an error
   */
  readonly warnOnly?: readonly PolicyRuleName[];
}

/** A rule of a policy, by its name. */
export type PolicyRuleName = Exclude<keyof PolicyRules, 'warnOnly'>;

/** Every rule, in the order problems are told. */
export const POLICY_RULE_NAMES = [
  'requireHttps',
  'requireKey',
  'allowedHosts',
  'requiredEvents',
  'maxTemplates',
] as const satisfies readonly PolicyRuleName[];

/** A policy as changes of another: null takes a rule away. */
export type PolicyChanges = {
  readonly [Name in keyof PolicyRules]: PolicyRules[Name] | null;
};

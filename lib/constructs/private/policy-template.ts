import { EVENT_KIND_NAMES, EVENT_KINDS, type PolicyTemplate } from '../../model';
import { blockOf } from './declared-fields';
import type { RegisteredTemplate } from './registry';
import { isToken, literalText } from './token';

/** What a policy asks of a template: what the user sets or overrides on the resource counts. */
export function policyTemplateOf({ resource, lacked }: RegisteredTemplate): PolicyTemplate {
  const block = blockOf(resource);
  return {
    hasKey: isSet(block.callback_key),
    urls: new Map(
      EVENT_KIND_NAMES.flatMap((kind) => {
        const { attribute, field } = EVENT_KINDS[kind];
        const value = attribute === undefined ? lacked[field] : block[attribute];
        return isSet(value) ? [[kind, literalText(value)] as const] : [];
      }),
    ),
  };
}

const isSet = (value: unknown): boolean => isToken(value) || (value ?? '') !== '';

import { EVENT_KIND_NAMES, EVENT_KINDS, type EventKind } from '../model';
import type { AdoptedTemplate } from './adoption';

/** The kinds of event that a template declares and that have no attribute in the provider. */
export const kindsProviderLacks = ({
  declaration: { callbacks },
}: Pick<AdoptedTemplate, 'declaration'>): readonly EventKind[] =>
  EVENT_KIND_NAMES.filter(
    (kind) => EVENT_KINDS[kind].attribute === undefined && callbacks[kind] !== undefined,
  );

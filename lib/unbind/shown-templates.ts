import {
  Discretion,
  expandRepeated,
  matchTemplates,
  recordedTemplates,
  type Sides,
} from '../compare';
import {
  type InventoryTemplate,
  type ObservedTemplate,
  Secret,
  type TemplateAttributeName,
} from '../model';

/** How live templates may be shown: what is secret in code or in a state is so here. */
export interface ShownTemplates {
  /** What to call a template, whether it exists or not. */
  readonly titleOf: (templateId: number) => string;
  /** True where a value must not be shown. */
  readonly hides: (template: ObservedTemplate, name: TemplateAttributeName) => boolean;
}

export function shownTemplates(sides: Sides): ShownTemplates {
  const discretion = new Discretion(sides);
  const { matches } = matchTemplates({ ...sides, declared: expandRepeated(sides) });
  const counterparts = new Map<number, InventoryTemplate[]>();
  const add = (templateId: number | undefined, template: InventoryTemplate) => {
    if (templateId === undefined) return;
    counterparts.set(templateId, [...(counterparts.get(templateId) ?? []), template]);
  };
  for (const { declared, live } of matches) add(live?.templateId, declared);
  for (const recorded of recordedTemplates(sides)) add(recorded.templateId, recorded);

  const hides: ShownTemplates['hides'] = ({ templateId, values }, name) =>
    discretion.hides(values[name]) ||
    (counterparts.get(templateId) ?? []).some((other) => other.values[name] instanceof Secret);
  const byId = new Map(sides.live.templates.map((live) => [live.templateId, live]));

  return {
    hides,
    titleOf: (templateId) => {
      const live = byId.get(templateId);
      const name = live?.values.templateName;
      return live === undefined || typeof name !== 'string' || hides(live, 'templateName')
        ? `template ${templateId}`
        : `template ${name} (${templateId})`;
    },
  };
}

import { type Inventory, type Origin, type TopologyTemplate } from '../../model';
import { byPlace, placeOf, recordedTemplates, type Sides, stackOf } from '../sides';
import { createBindingLookup, resolve } from '../binding-lookup';
import { expandRepeated } from '../expand';
import { Discretion } from './discretion';
import { absentTemplate, type Drawn, idKey, placeKey, referenceKey, textOf } from './drawn';
import { endpointsOf } from './endpoints';

/** What the code declares, without a look at the account; the state fills in expressions. */
export function drawDeclared(given: Sides, isChecked: (entry: Origin) => boolean): Drawn {
  const sides = { ...given, declared: expandRepeated(given) };
  const discretion = new Discretion(sides);
  const recorded = byPlace(recordedTemplates(sides));
  const lookup = createBindingLookup(sides, []);
  const byKey = new Map<string, TopologyTemplate>();
  const templates = sides.declared.templates.filter(isChecked).map((template) => {
    const standIn = recorded.get(placeOf(stackOf(template), template.address));
    const drawn = {
      key: placeKey(stackOf(template), template.address),
      name: discretion.name(template, standIn),
      mark: 'same' as const,
      endpoints: endpointsOf(template, { mark: 'same', standIn }, discretion),
    };
    byKey.set(drawn.key, drawn);
    if (standIn !== undefined) byKey.set(idKey(standIn.templateId), drawn);
    return drawn;
  });
  const bindings = sides.declared.bindings
    .filter(isChecked)
    .map((binding) => resolve(binding, lookup).binding);
  return { templates, bindings: connect(bindings, byKey, {}) };
}

/** What the account holds, whoever made it. */
export function drawLive(sides: Sides): Drawn {
  const discretion = new Discretion(sides);
  const templates = sides.live.templates.map((template) => ({
    key: idKey(template.templateId),
    name: discretion.name(template),
    templateId: template.templateId,
    mark: 'same' as const,
    endpoints: endpointsOf(template, { mark: 'same' }, discretion),
  }));
  const byKey = new Map(templates.map((template) => [template.key, template]));
  const note = 'does not exist';
  return { templates, bindings: connect(sides.live.bindings, byKey, { note }) };
}

/** Each binding with its template. */
const connect = (
  bindings: Inventory['bindings'],
  byKey: ReadonlyMap<string, TopologyTemplate>,
  absent: Pick<TopologyTemplate, 'note'>,
): Drawn['bindings'] =>
  bindings.map(({ domainName, appName, template }) => ({
    domainName: textOf(domainName),
    appName: textOf(appName),
    template:
      byKey.get(referenceKey(template)) ?? absentTemplate(template, { mark: 'same', ...absent }),
    mark: 'same',
  }));

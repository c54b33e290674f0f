import { type Finding, type Origin } from '../../model';
import { createBindingLookup } from '../binding-lookup';
import { expandRepeated } from '../expand';
import { matchTemplates } from '../match';
import { type Sides } from '../sides';
import { drawBindings } from './bindings';
import { Discretion } from './discretion';
import { type Drawn } from './drawn';
import { byEntry } from './marks';
import { catalogueTemplates } from './catalogue';

/** Both sides in one picture, marked with what the findings say. */
export function drawComparison(
  given: Sides,
  findings: readonly Finding[],
  isChecked: (entry: Origin) => boolean,
): Drawn {
  const sides = { ...given, declared: expandRepeated(given) };
  const matches = matchTemplates(sides);
  const comparison = {
    sides,
    matches,
    lookup: createBindingLookup(sides, matches.matches),
    findings: byEntry(findings),
    discretion: new Discretion(sides),
    isChecked,
  };
  const catalogue = catalogueTemplates(comparison);
  return { templates: catalogue.drawn, bindings: drawBindings(comparison, catalogue) };
}

import {
  ascendingBy,
  type Finding,
  type Origin,
  type Topology,
  type TopologyBinding,
  type TopologyTemplate,
  type TopologyView,
} from '../../model';
import { type Sides } from '../sides';
import { type DrawnBinding, type Drawn } from './drawn';
import { drawComparison } from './comparison';
import { drawDeclared, drawLive } from './one-side';

export interface TopologyOptions {
  /** @default 'both' */
  readonly view?: TopologyView;
  /** Name of the account, where there are several. */
  readonly target?: string;
  /** False for what is not compared, such as entries of other stacks. @default - all is */
  readonly isChecked?: (entry: Origin) => boolean;
}

/**
 * What a picture shows: which domains are bound to which templates, and where those send their
 * callbacks. Each part carries a mark that says on which side it is, and the class of its finding.
 * An ignored finding keeps its mark: a picture shows the account, not the verdict. What no finding
 * speaks of and no declaration names is left out. Secrets are shown as `(secret)`.
 */
export function topologyOf(
  sides: Sides,
  findings: readonly Finding[],
  options: TopologyOptions = {},
): Topology {
  const { view = 'both', target, isChecked = () => true } = options;
  const own = findings.filter((finding) => finding.target === target || !finding.target);
  const { templates, bindings } = VIEWS[view](sides, own, isChecked);
  const used = bindings.flatMap(({ template, declaredTemplate }) => [
    ...(template ? [template] : []),
    ...(declaredTemplate ? [declaredTemplate] : []),
  ]);
  const unique = new Map([...templates, ...used].map((template) => [template.key, template]));
  return {
    ...(target === undefined ? {} : { target }),
    view,
    templates: [...unique.values()].sort(ascendingBy(templateWords)),
    bindings: bindings.map(asBinding).sort(ascendingBy(bindingWords)),
  };
}

type Draw = (
  sides: Sides,
  findings: readonly Finding[],
  isChecked: (entry: Origin) => boolean,
) => Drawn;

const VIEWS: Readonly<Record<TopologyView, Draw>> = {
  declared: (sides, _findings, isChecked) => drawDeclared(sides, isChecked),
  live: (sides) => drawLive(sides),
  both: drawComparison,
};

const asBinding = ({ template, declaredTemplate, ...rest }: DrawnBinding): TopologyBinding => ({
  ...rest,
  ...(template && { template: template.key }),
  ...(declaredTemplate &&
    declaredTemplate.key !== template?.key && { declaredTemplate: declaredTemplate.key }),
});

const templateWords = ({ name, key }: TopologyTemplate) => [name, key];

const bindingWords = ({ domainName, appName, template = '', mark }: TopologyBinding) => [
  domainName,
  appName,
  template,
  mark,
];

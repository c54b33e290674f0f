import { counted, type Mark, type Topology } from '../model';

/** A drawing, and whether it is small enough. */
export interface Attempt {
  readonly text: string;
  readonly fits: boolean;
}

/** A template with all that is bound to it, in one of the topologies; bindings without any, too. */
interface Lane {
  readonly index: number;
  readonly template: string | undefined;
  readonly isDifferent: boolean;
}

/**
 * The drawing of all, or else of as many templates with their bindings as fit. Those with a
 * difference are the last to be left out; the drawing is told what is.
 */
export function withinBudget(
  topologies: readonly Topology[],
  attempt: (kept: readonly Topology[], leftOut: string | undefined) => Attempt,
): string {
  const whole = attempt(topologies, undefined);
  if (whole.fits) return whole.text;
  const lanes = lanesOf(topologies);
  const ranked = [
    ...lanes.filter(({ isDifferent }) => isDifferent),
    ...lanes.filter(({ isDifferent }) => !isDifferent),
  ];
  const drawn = (count: number) => {
    const kept = topologies.map((topology, index) =>
      restricted(topology, new Set(ranked.slice(0, count).filter(of(index)).map(templateOf))),
    );
    return attempt(kept, wordsOf(topologies, kept));
  };
  let text = drawn(0).text;
  let [fits, tooMany] = [0, ranked.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const tried = drawn(middle);
    if (tried.fits) [fits, text] = [middle, tried.text];
    else tooMany = middle;
  }
  return text;
}

const of =
  (index: number) =>
  (lane: Lane): boolean =>
    lane.index === index;

const templateOf = ({ template }: Lane): string | undefined => template;

const lanesOf = (topologies: readonly Topology[]): readonly Lane[] =>
  topologies.flatMap(({ templates, bindings }, index) => {
    const differing = new Set([
      ...templates
        .filter(({ mark, endpoints }) => [mark, ...endpoints.map((e) => e.mark)].some(isDifference))
        .map(({ key }) => key),
      ...bindings
        .filter(({ mark }) => isDifference(mark))
        .flatMap(({ template, declaredTemplate }) => [template, declaredTemplate]),
    ]);
    const keys = [...templates.map(({ key }) => key), undefined];
    return keys.map((template) => ({ index, template, isDifferent: differing.has(template) }));
  });

const isDifference = (mark: Mark): boolean => mark !== 'same';

function restricted(topology: Topology, kept: ReadonlySet<string | undefined>): Topology {
  return {
    ...topology,
    templates: topology.templates.filter(({ key }) => kept.has(key)),
    bindings: topology.bindings
      .filter(({ template }) => kept.has(template))
      .map(({ declaredTemplate, ...binding }) =>
        kept.has(declaredTemplate) && declaredTemplate !== undefined
          ? { ...binding, declaredTemplate }
          : binding,
      ),
  };
}

function wordsOf(all: readonly Topology[], kept: readonly Topology[]): string {
  const templates = sizeOf(all, 'templates') - sizeOf(kept, 'templates');
  const bindings = sizeOf(all, 'bindings') - sizeOf(kept, 'bindings');
  const marked = markedIn(all) - markedIn(kept);
  const verdict = marked === 0 ? 'all as declared' : `${marked} of these differ`;
  return `left out for want of room: ${counted(templates, 'template')}, ${counted(bindings, 'binding')}; ${verdict}`;
}

const sizeOf = (topologies: readonly Topology[], part: 'templates' | 'bindings'): number =>
  topologies.reduce((sum, topology) => sum + topology[part].length, 0);

const markedIn = (topologies: readonly Topology[]): number =>
  topologies
    .flatMap(({ templates, bindings }) => [...templates, ...bindings])
    .filter(({ mark }) => isDifference(mark)).length;

import { type Finding, type ObservedBinding } from '../../model';
import { keyOf, resolve, type Resolved } from '../binding-lookup';
import { placeOf, stackOf } from '../sides';
import { type DrawnBinding, textOf } from './drawn';
import { entryKey, markOf, noteOf } from './marks';
import { type Catalogue, type Comparison } from './catalogue';

/** Which templates the streams of each domain and app name use, and should use. */
export function drawBindings(comparison: Comparison, catalogue: Catalogue): DrawnBinding[] {
  const declared = comparison.sides.declared.bindings
    .filter(comparison.isChecked)
    .map((binding) => resolve(binding, comparison.lookup));
  const isDeclared = new Set(declared.map(({ binding }) => bindingKey(binding)));
  const others = [...comparison.findings]
    .filter(([key, [first]]) => first?.subject === 'binding' && !isDeclared.has(key))
    .map(([, findings]) => findings);
  return [
    ...declared.map((entry) => declaredBinding(entry, comparison, catalogue)),
    ...others.flatMap((findings) => otherBinding(findings, comparison, catalogue)),
  ];
}

function declaredBinding(
  { binding, key }: Resolved,
  { findings, lookup }: Comparison,
  catalogue: Catalogue,
): DrawnBinding {
  const own = findings.get(bindingKey(binding)) ?? [];
  const [live] = lookup.liveByKey.get(key ?? '') ?? [];
  const mark = markOf(own, { isDeclared: true, isLive: live !== undefined });
  const wanted = catalogue.find(binding.template);
  // which rule is meant is not known then
  const found = live === undefined || mark === 'unchecked' ? wanted : catalogue.find(live.template);
  return {
    domainName: textOf(binding.domainName),
    appName: textOf(binding.appName),
    template: found,
    declaredTemplate: wanted,
    ...marked(own, mark),
  };
}

/** A binding that findings tell of and no declaration. */
function otherBinding(
  findings: readonly Finding[],
  { lookup }: Comparison,
  catalogue: Catalogue,
): DrawnBinding[] {
  const [{ stack = '', address, domainName = '', appName = '' } = {}] = findings;
  const recorded = lookup.recordedByPlace.get(placeOf(stack, address));
  const [live] = lookup.liveByKey.get(keyOf({ domainName, appName })) ?? [];
  const shown: ObservedBinding | undefined = live ?? recorded;
  if (shown === undefined) return [];
  const mark = markOf(findings, { isDeclared: false, isLive: live !== undefined });
  return [
    { domainName, appName, template: catalogue.find(shown.template), ...marked(findings, mark) },
  ];
}

const marked = (findings: readonly Finding[], mark: DrawnBinding['mark']) => {
  const note = noteOf(findings);
  return { mark, ...(note === undefined ? {} : { note }) };
};

const bindingKey = (binding: Resolved['binding']): string =>
  entryKey({
    subject: 'binding',
    stack: stackOf(binding),
    address: binding.address,
    domainName: textOf(binding.domainName),
    appName: textOf(binding.appName),
  });

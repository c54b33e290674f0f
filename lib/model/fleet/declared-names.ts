import type { ChosenFleet } from './chosen-environment';
import { layersOfDefaults, memberIn, ownLayers } from './layers';
import { fillName } from './template-name';
import { writtenBindings } from './written-binding';

/** What an environment declares, without what it says of it. */
export interface DeclaredNames {
  readonly environment: string | undefined;
  readonly templates: readonly { readonly key: string; readonly templateName: string }[];
  readonly bindings: readonly {
    readonly domainName: string;
    readonly appName: string;
    /** Key of the template. */
    readonly template: string;
  }[];
}

/**
 * Finds what an environment declares, though it may break rules, and variables of its URLs may not
 * be set here: to know an entry as somebody's takes its name alone.
 */
export function declaredNames(chosen: ChosenFleet): DeclaredNames {
  const { environment } = chosen;
  const defaults = layersOfDefaults(chosen);
  const templates = [...ownLayers(chosen)].map(([key, { layers }]) => {
    const name = memberIn([...layers, ...defaults], 'templateName')?.value ?? key;
    return { key, templateName: fillName(name, { template: key, environment }).text };
  });
  const bindings = writtenBindings(chosen).bindings.map(({ domainName, appName, template }) => ({
    domainName,
    appName,
    template: template.value,
  }));
  return { environment, templates, bindings };
}

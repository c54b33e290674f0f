import type { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import {
  bindingConflicts,
  templateConflicts,
  type Conflicts,
  type DeclaredBinding,
  type DeclaredTemplate,
} from '../../model';
import { isInTree } from './construct-tree';
import type { FieldValues } from './declared-fields';
import { ProviderConfigurations } from './provider-configuration';
import { remembered } from './remembered';
import { identityOf, literalText } from './token';

/** What the registry needs to know of a template. */
export interface RegisteredTemplate {
  readonly construct: IConstruct;
  readonly resource: TerraformResource;
  readonly templateName: string;
  /** The fields that the provider has no attribute for. */
  readonly lacked: FieldValues;
}

/** What the registry needs to know of a binding. */
export interface RegisteredBinding {
  readonly construct: IConstruct;
  readonly domainName: string;
  readonly appName: string;
  readonly templateId: number;
  /** The construct in whose stack a token for the id is read. */
  readonly templateScope: IConstruct;
}

/**
 * All templates and bindings of one app, across its stacks. Conflicts are worked out for all of
 * them at once, when the first construct asks, and again when more were added since.
 */
export class Registry {
  readonly #templates: RegisteredTemplate[] = [];
  readonly #bindings: RegisteredBinding[] = [];
  #conflicts: { readonly size: number; readonly of: ReadonlyMap<IConstruct, readonly string[]> } = {
    size: 0,
    of: new Map(),
  };

  /** The registry of the app that holds the construct. */
  static of(construct: IConstruct): Registry {
    const { root } = construct.node;
    return remembered(REGISTRIES, root, () => new Registry());
  }

  /** What is known of a template; `undefined` for any other construct. */
  findTemplate(construct: IConstruct): RegisteredTemplate | undefined {
    return this.#templates.find((template) => template.construct === construct);
  }

  addTemplate(template: RegisteredTemplate): void {
    this.#templates.push(template);
  }

  addBinding(binding: RegisteredBinding): void {
    this.#bindings.push(binding);
  }

  /** Sentences about the construct's conflicts with those declared before it. */
  conflictsOf(construct: IConstruct): readonly string[] {
    const size = this.#templates.length + this.#bindings.length;
    if (size !== this.#conflicts.size) {
      this.#conflicts = { size, of: conflictsByConstruct(this.#templates, this.#bindings) };
    }
    return this.#conflicts.of.get(construct) ?? [];
  }
}

/** Keyed by the root of the construct tree, so that apps in one process do not meet. */
const REGISTRIES = new WeakMap<IConstruct, Registry>();

function conflictsByConstruct(
  templates: readonly RegisteredTemplate[],
  bindings: readonly RegisteredBinding[],
): ReadonlyMap<IConstruct, readonly string[]> {
  const configurations = new ProviderConfigurations();
  // one number stands for one token, so that it means the same template wherever it is used
  const templateKeys = new Map<number, string>();
  return new Map([
    ...byConstruct(
      templateConflicts(
        templates.filter(isPresent).map((template) => declaredTemplate(template, configurations)),
      ),
    ),
    ...byConstruct(
      bindingConflicts(
        bindings.filter(isPresent).map((binding) => declaredBinding(binding, templateKeys)),
      ),
    ),
  ]);
}

const isPresent = ({ construct }: { readonly construct: IConstruct }): boolean =>
  isInTree(construct);

const byConstruct = <Declared extends { readonly construct: IConstruct }>(
  conflicts: Conflicts<Declared>,
) => Array.from(conflicts, ([{ construct }, problems]) => [construct, problems] as const);

function declaredTemplate(
  { construct, resource, templateName }: RegisteredTemplate,
  configurations: ProviderConfigurations,
): DeclaredTemplate & { readonly construct: IConstruct } {
  const { key, label } = configurations.of(resource);
  return {
    construct,
    path: construct.node.path,
    account: key,
    accountLabel: label,
    templateName: literalText(templateName),
  };
}

function declaredBinding(
  binding: RegisteredBinding,
  templateKeys: Map<number, string>,
): DeclaredBinding & { readonly construct: IConstruct } {
  const { construct, domainName, appName, templateId, templateScope } = binding;
  return {
    construct,
    path: construct.node.path,
    domainName: literalText(domainName),
    appName: literalText(appName),
    templateKey: remembered(templateKeys, templateId, () => identityOf(templateScope, templateId)),
  };
}

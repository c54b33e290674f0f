import { basename } from 'node:path';
import { type Places } from '../documents';
import {
  type AttributeValue,
  type DeclaredNames,
  type EnvironmentVariables,
  EVENT_KIND_NAMES,
  type Inventory,
  type InventoryBinding,
  presentText,
  recordingExceptionOf,
  type ResolvedFleet,
  type ResolvedTemplate,
  Secret,
  shownValuePath,
  type TemplateAttributeName,
  type TemplateValues,
  Unresolved,
  type ValuePath,
} from '../model';
import { type Location } from './location';

/** Where a fleet was read from. */
export interface FleetInventoryOptions {
  /** The file, as messages show it. */
  readonly file: string;
  /** Where the values of the file stand. */
  readonly places: Places;
  /** Where `TF_VAR_*` come from. */
  readonly env: EnvironmentVariables;
}

/** What a fleet declares. */
export interface FleetInventory {
  /** Stands for the name of a stack: that of the environment, without one that of the file. */
  readonly stack: string;
  readonly inventory: Inventory;
  /** Where a template or binding is declared; without an address the start of the file. */
  readonly locate: (address: string | undefined) => Location;
}

/**
 * What a fleet declares, with members of the file as addresses: `templates.main` and
 * `bindings["push.example.com"].live`.
 */
export function fleetInventory(
  { environment, templates, bindings }: ResolvedFleet,
  { file, places, env }: FleetInventoryOptions,
): FleetInventory {
  const stack = environment ?? basename(file);
  const paths = new Map([
    ...templates.map(({ key, path }) => [templateAddress(key), path] as const),
    ...bindings.map((binding) => [bindingAddress(binding), binding.path] as const),
  ]);
  return {
    stack,
    inventory: {
      templates: templates.map((template) => ({
        ...templateOrigin(stack, template.key),
        values: valuesOf(template, env),
      })),
      bindings: bindings.map((binding) => inventoryBinding(stack, binding)),
    },
    locate: (address) => ({ file, line: lineOf(paths.get(address ?? ''), places) }),
  };
}

/** What an environment declares by name alone. */
export const namesInventory = (
  { templates, bindings }: DeclaredNames,
  stack: string,
): Inventory => ({
  templates: templates.map(({ key, templateName }) => ({
    ...templateOrigin(stack, key),
    values: { templateName: composed(templateName) },
  })),
  bindings: bindings.map((binding) => inventoryBinding(stack, binding)),
});

const templateOrigin = (stack: string, key: string) => ({
  stack,
  address: templateAddress(key),
  isStateless: true,
});

const inventoryBinding = (stack: string, binding: BindingNames): InventoryBinding => ({
  stack,
  address: bindingAddress(binding),
  domainName: composed(binding.domainName),
  appName: composed(binding.appName),
  template: { stack, address: templateAddress(binding.template) },
});

type BindingNames = DeclaredNames['bindings'][number];

/** The line of a member's name; its value may begin on the next. */
const lineOf = (path: ValuePath | undefined, { positionOf, keyPositionOf }: Places): number =>
  path === undefined
    ? positionOf([]).line
    : keyPositionOf(path.slice(0, -1), String(path.at(-1))).line;

const templateAddress = (key: string): string => shownValuePath(['templates', key]);

const bindingAddress = ({ domainName, appName }: BindingNames): string =>
  shownValuePath(['bindings', domainName, appName]);

function valuesOf(
  { declaration, keyVariable }: ResolvedTemplate,
  env: EnvironmentVariables,
): TemplateValues {
  const { templateName, description, callbacks } = declaration;
  const { url, levels = [] } = recordingExceptionOf(callbacks.recordingException);
  const urls = { ...callbacks, recordingException: url };
  const values: Partial<Record<TemplateAttributeName, AttributeValue | Unresolved>> = {};
  const texts: [TemplateAttributeName, string | undefined][] = [
    ['templateName', templateName],
    ['description', description],
    ...EVENT_KIND_NAMES.map((kind): [TemplateAttributeName, string | undefined] => [
      `callbacks.${kind}`,
      urls[kind],
    ]),
  ];
  for (const [name, text] of texts) {
    const present = presentText(text);
    if (present !== undefined) values[name] = composed(present);
  }
  if (levels.length > 0) values['callbacks.recordingException.levels'] = levels.map(composed);
  const key = keyVariable === undefined ? undefined : keyOf(keyVariable, env);
  if (key !== undefined) values.callbackKey = key;
  return values;
}

/** Terraform takes a variable from the environment; other places are not looked into. */
function keyOf(variable: string, env: EnvironmentVariables): Secret | Unresolved | undefined {
  const name = `TF_VAR_${variable}`;
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  if (value === undefined) {
    return new Unresolved(
      `\${var.${variable}}`,
      `the variable "${variable}" has no value; set ${name}`,
    );
  }
  const key = presentText(composed(value));
  return key === undefined ? undefined : new Secret(key);
}

/** Terraform composes the characters of every text (Unicode's form C) before a provider gets it. */
const composed = (text: string): string => text.normalize('NFC');

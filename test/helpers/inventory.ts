import {
  BINDING_TYPE,
  type Inventory,
  type InventoryBinding,
  type InventoryTemplate,
  type ObservedBinding,
  type ObservedInventory,
  type ObservedTemplate,
  TEMPLATE_TYPE,
} from '../../lib/model';

const STACK = 'live';

/** A template as the stack "live" declares it. */
export const declaredTemplate = (
  name: string,
  values: InventoryTemplate['values'],
): InventoryTemplate => ({
  stack: STACK,
  address: `${TEMPLATE_TYPE}.${name}`,
  constructPath: `${STACK}/${name}/Resource`,
  values,
});

/** A template as the state of the stack "live" records it. */
export const recordedTemplate = (
  name: string,
  templateId: number,
  values: ObservedTemplate['values'],
): ObservedTemplate => ({
  stack: STACK,
  address: `${TEMPLATE_TYPE}.${name}`,
  templateId,
  values,
});

/** A template as the account lists it. */
export const liveTemplate = (
  templateId: number,
  values: ObservedTemplate['values'],
): ObservedTemplate => ({ templateId, values });

/** A binding as the stack "live" declares it; it names its template by the name of its resource. */
export const declaredBinding = (
  name: string,
  domainName: InventoryBinding['domainName'],
  appName: InventoryBinding['appName'],
  template: string | Exclude<InventoryBinding['template'], object> | InventoryBinding['template'],
): InventoryBinding => ({
  stack: STACK,
  address: `${BINDING_TYPE}.${name}`,
  constructPath: `${STACK}/${name}/Resource`,
  domainName,
  appName,
  template:
    typeof template === 'string'
      ? { stack: STACK, address: `${TEMPLATE_TYPE}.${template}` }
      : template,
});

/** A binding as the state of the stack "live" records it. */
export const recordedBinding = (
  name: string,
  domainName: string,
  appName: string,
  template: number,
): ObservedBinding => ({
  stack: STACK,
  address: `${BINDING_TYPE}.${name}`,
  domainName,
  appName,
  template,
});

/** A rule as the account lists it. */
export const liveBinding = (
  domainName: string,
  appName: string,
  template: number,
  changedAt?: Date,
): ObservedBinding => ({ domainName, appName, template, changedAt });

export const inventory = (parts: Partial<Inventory>): Inventory => ({
  templates: [],
  bindings: [],
  ...parts,
});

export const observed = (parts: Partial<ObservedInventory>): ObservedInventory => ({
  templates: [],
  bindings: [],
  ...parts,
});

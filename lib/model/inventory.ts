import type { AttributeValue, Unresolved } from './attribute-value';
import type { TemplateAttributeName } from './template-attribute';

/** Terraform types of the two resources this package is about. */
export const TEMPLATE_TYPE = 'tencentcloud_css_callback_template';
export const BINDING_TYPE = 'tencentcloud_css_callback_rule_attachment';

/** Where an entry comes from. The live account knows none of it. */
export interface Origin {
  /** Name of the stack; for plain Terraform JSON the name of its folder. */
  readonly stack?: string;
  /** Address inside the stack, for example `tencentcloud_css_callback_template.main`. */
  readonly address?: string;
  /** Path of the construct that made the resource, from the `//` metadata. */
  readonly constructPath?: string;
  /** True for a resource with `count` or `for_each`, whose instances only the state knows. */
  readonly isRepeated?: boolean;
  /** Its provider configuration, where that may be another account than the rest of the stack's. */
  readonly foreignProvider?: string;
}

/** A callback template as one side sees it. Attributes that are unset are absent. */
export interface InventoryTemplate extends Origin {
  /** The account's id; absent on the declared side. */
  readonly templateId?: number;
  readonly values: TemplateValues;
  /** True for one that a fleet file declares: no state knows it by its address. */
  readonly isStateless?: boolean;
  /** Attributes that `lifecycle.ignore_changes` leaves to others. */
  readonly ignoredAttributes?: ReadonlySet<TemplateAttributeName>;
}

export type TemplateValues = Readonly<
  Partial<Record<TemplateAttributeName, AttributeValue | Unresolved>>
>;

/** A declared template, named by its stack and address; `…main["x"]` is one of several. */
export interface TemplateReference {
  readonly stack: string;
  readonly address: string;
}

/** Which template the streams of one domain and app name use, as one side sees it. */
export interface InventoryBinding extends Origin {
  readonly domainName: string | Unresolved;
  readonly appName: string | Unresolved;
  readonly template: number | TemplateReference | Unresolved;
  /** When the live rule last changed. */
  readonly changedAt?: Date;
}

/** The templates and bindings of one side: declared, recorded or live. */
export interface Inventory {
  readonly templates: readonly InventoryTemplate[];
  readonly bindings: readonly InventoryBinding[];
}

/** A template that exists: Terraform recorded it, or the account has it. */
export interface ObservedTemplate extends InventoryTemplate {
  readonly templateId: number;
  readonly values: Readonly<Partial<Record<TemplateAttributeName, AttributeValue>>>;
}

/** A binding that exists: Terraform recorded it, or the account has it. */
export interface ObservedBinding extends InventoryBinding {
  readonly domainName: string;
  readonly appName: string;
  readonly template: number;
}

/** The recorded or the live side: nothing in it is an expression. */
export interface ObservedInventory extends Inventory {
  readonly templates: readonly ObservedTemplate[];
  readonly bindings: readonly ObservedBinding[];
}

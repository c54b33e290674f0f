import type { TerraformMetaArguments } from 'cdktf';

/** Terraform arguments that are passed to the underlying resource unchanged. */
export interface MetaArguments {
  /**
   * The provider configuration that manages the resource. A provider class that you generated
   * yourself works too.
   *
   * @default - for a template the stack's `tencentcloud` provider without an alias, for a binding
   *   that of its template, if both are in one stack
   */
  readonly provider?: TerraformMetaArguments['provider'];
  /**
   * Terraform's lifecycle settings. Attribute names in them are Terraform's, in snake case. Pass
   * addresses to `replaceTriggeredBy`, such as `tencentcloud_css_callback_template.main`: of a
   * construct the core makes an expression that Terraform refuses.
   *
   * @default - Terraform's own behaviour
   */
  readonly lifecycle?: TerraformMetaArguments['lifecycle'];
  /**
   * What Terraform must create before.
   *
   * @default - only what the arguments refer to
   */
  readonly dependsOn?: TerraformMetaArguments['dependsOn'];
}

import { TerraformElement, type TerraformResource } from 'cdktf';

/**
 * Lets Terraform adopt something that exists as a resource (an `import` block, Terraform 1.5). Once
 * the resource is in the state, Terraform passes over the block.
 *
 * The core's own `importFrom` is not used: it runs the Terraform binary at every synth, and refuses
 * to synthesize on a machine without one.
 */
export class ImportBlock extends TerraformElement {
  constructor(
    private readonly resource: TerraformResource,
    private readonly importedId: string,
  ) {
    super(resource, 'Import');
  }

  override toTerraform() {
    return { import: [{ to: this.#address(), id: this.importedId }] };
  }

  override toHclTerraform() {
    const to = { value: this.#address(), type: 'simple', storageClassType: 'reference' };
    const id = { value: this.importedId, type: 'simple', storageClassType: 'string' };
    return { import: [{ to, id }] };
  }

  /** Read late: the user may have overridden the logical id. */
  #address(): string {
    return `${this.resource.terraformResourceType}.${this.resource.friendlyUniqueId}`;
  }
}

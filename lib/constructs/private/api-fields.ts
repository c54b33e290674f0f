import {
  anyToHclTerraform,
  anyToTerraform,
  hashMapper,
  hashMapperHcl,
  TerraformResource,
} from 'cdktf';
import type { Construct } from 'constructs';

/** Fields of the Live API by name. */
export type ApiFieldValues = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Carries the template fields that the Terraform provider lacks, as the `input` of a
 * `terraform_data`. Terraform records them; nothing sends them to the API.
 *
 * The core's own DataResource is not used: it runs the Terraform binary at every synth, once for
 * each resource, and refuses to synthesize on a machine without one.
 */
export class ApiFields extends TerraformResource {
  readonly #values: ApiFieldValues;

  constructor(scope: Construct, id: string, values: ApiFieldValues) {
    super(scope, id, { terraformResourceType: 'terraform_data' });
    this.#values = values;
  }

  protected override synthesizeAttributes() {
    const input: unknown = hashMapper(anyToTerraform)(this.#values);
    return { input };
  }

  protected override synthesizeHclAttributes() {
    const input: unknown = hashMapperHcl(anyToHclTerraform)(this.#values);
    return { input };
  }
}

import { TerraformStack, type TerraformResource } from 'cdktf';

/** What Terraform would refuse in a resource, although the core synthesizes it. */
export const resourceProblems = (resource: TerraformResource): string[] => [
  ...nameProblems(resource),
  ...providerProblems(resource),
];

/** The core makes names of construct ids, such as that of a domain, but does not check them. */
export function nameProblems({ friendlyUniqueId: name }: TerraformResource): string[] {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)
    ? []
    : [
        `the construct ids give the Terraform name "${name}", and Terraform takes only names that begin with a letter or "_"; begin the outermost id with a letter, or call overrideLogicalId on the resource`,
      ];
}

function providerProblems({ provider, cdktfStack }: TerraformResource): string[] {
  if (provider === undefined || TerraformStack.of(provider) === cdktfStack) return [];
  return [
    `provider ${provider.node.path} belongs to another stack, where Terraform does not find it; pass one of ${cdktfStack.node.path}`,
  ];
}

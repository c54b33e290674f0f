import { readState } from '../../lib/sources';
import { failure, fixtureText } from './support';

const what = 'the state file "x.tfstate"';

describe('what is no state is refused', () => {
  const secret = 's3cret';
  test.each([
    [
      '{"version": 4, "resources": [{"s3cret',
      'is not valid JSON (it is cut off, or not JSON at all); pass a state file, or --state pull',
    ],
    ['', 'is not valid JSON (it is empty); pass a state file, or --state pull'],
    [
      '["s3cret"]',
      'has an unexpected shape (the top level: expected an object); pass a state file, or --state pull',
    ],
    ['{"a": "s3cret"}', 'is not a Terraform state; pass a state file, or --state pull'],
    ['{"version": "4"}', 'is not a Terraform state; pass a state file, or --state pull'],
    [
      '{"version": 3, "modules": []}',
      'has the state version 3, only 4 is read; run "terraform apply" with Terraform 0.12 or newer, which upgrades it',
    ],
    [
      '{"version": 5}',
      'has the state version 5, only 4 is read; run "terraform apply" with Terraform 0.12 or newer, which upgrades it',
    ],
    [
      '{"serial": 1, "lineage": "x", "meta": {}, "encrypted_data": "s3cret", "encryption_version": "v0"}',
      'is encrypted by OpenTofu; pass --state pull, which decrypts it',
    ],
    [
      '{"version": 4, "resources": [{"mode": "managed", "type": "t", "name": "n", "instances": {}}]}',
      'has an unexpected shape (resources.0: expected a resource as Terraform records it); pass a state file, or --state pull',
    ],
    [
      '{"version": 4, "resources": [{"mode": "managed", "type": "t", "name": "n", "instances": [{"attributes": "s3cret"}]}]}',
      'has an unexpected shape (resources.0: expected a resource as Terraform records it); pass a state file, or --state pull',
    ],
    [
      '{"format_version": "1.0", "values": {"root_module": {"child_modules": ["s3cret"]}}}',
      'has an unexpected shape (the top level: Invalid input: expected object, received string); pass a state file, or --state pull',
    ],
  ])('%s', async (text, problem) => {
    const message = await failure(() => readState(text, what));
    expect(message).toBe(`STATE_UNREADABLE: the state file "x.tfstate" ${problem}`);
    expect(message).not.toContain(secret);
  });

  test('a plan', async () => {
    const plan = fixtureText('provider-1.82.102/plan.show.json');
    expect(await failure(() => readState(plan, what))).toBe(
      'STATE_UNREADABLE: the state file "x.tfstate" is a plan, not a state; pass a state file, or --state pull',
    );
  });
});

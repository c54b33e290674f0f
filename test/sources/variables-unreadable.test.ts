import { join } from 'node:path';
import { failure, folderWith, valuesIn } from './support';

describe('files that cannot be read are named and never quoted', () => {
  const main = { 'main.tf.json': { variable: { v: { type: 'list(string)' } } } };

  test.each([
    ['terraform.tfvars', 'v = ["s3cret"\nw = 1\n', 'line 2 is not valid HCL'],
    ['a.auto.tfvars', 'v = "s3cret', 'line 1 is not valid HCL'],
    ['terraform.tfvars.json', '{"v": "s3cret', 'it is not a JSON object'],
    ['terraform.tfvars.json', '["s3cret"]', 'it is not a JSON object'],
    ['a.auto.tfvars.json', '', 'it is not a JSON object'],
  ])('%s with %j', async (name, text, problem) => {
    const folder = folderWith({ ...main, [name]: text });
    expect(await failure(() => valuesIn(folder))).toBe(
      `VARIABLES_UNREADABLE: cannot read variables from "${join(folder, name)}": ${problem}; "terraform plan" says more`,
    );
  });

  test('a folder in place of a file', async () => {
    const folder = folderWith({ ...main, 'terraform.tfvars/x': '' });
    expect(await failure(() => valuesIn(folder))).toBe(
      `VARIABLES_UNREADABLE: cannot read variables from "${join(folder, 'terraform.tfvars')}": it cannot be opened (EISDIR); "terraform plan" says more`,
    );
  });

  test.each([
    ['["s3cret"', 'line 1 is not valid HCL'],
    ['["s3cret"]\nother = 1', 'it is not one expression'],
  ])('TF_VAR_v with %j', async (text, problem) => {
    const folder = folderWith(main);
    expect(await failure(() => valuesIn(folder, { TF_VAR_v: text }))).toBe(
      `VARIABLES_UNREADABLE: cannot read variables from TF_VAR_v: ${problem}; "terraform plan" says more`,
    );
  });
});

/**
 * Runs the official generator over schema.json and writes its output below the folder given as
 * first argument. With "exact" as second it is what "cdktf get" gives a user: classes that carry
 * the exact version of the provider. A process of its own: loading the generator writes to the terminal, and its
 * packages are installed in this folder only.
 */
// before the generator is loaded, which otherwise contacts a version service
process.env.CHECKPOINT_DISABLE = '1';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { CodeMaker } = require('codemaker');
const {
  ConstructsMakerProviderTarget,
  Language,
  TerraformProviderConstraint,
} = require('@cdktf/commons');
// deep: the main entry needs packages that the generator does not declare
const {
  TerraformProviderGenerator,
} = require('@cdktf/provider-generator/lib/get/generator/provider-generator');

const PROVIDER = 'tencentcloudstack/tencentcloud@~> 1.82';

const schema = JSON.parse(readFileSync(join(__dirname, 'schema.json'), 'utf8'));
const [folder, version] = process.argv.slice(2);
// without an exact version the classes carry the constraint alone, and "latest" documentation links
if (version !== 'exact') delete schema.provider_versions;

const code = new CodeMaker();
const target = new ConstructsMakerProviderTarget(
  new TerraformProviderConstraint(PROVIDER),
  Language.TYPESCRIPT,
);
new TerraformProviderGenerator(code, schema).generate(target);
code.save(folder);

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { locateState, readStacks } from '../../lib/sources';
import { folderWith, terraform, testWithTerraform } from './support';

type Env = Readonly<Record<string, string>>;

async function locateIn(folder: string, env: Env = {}) {
  const [stack] = await readStacks(folder);
  if (stack === undefined) throw new Error('there is no stack');
  return locateState(stack, env);
}

const backend = (settings?: object) => ({
  'main.tf.json': {
    output: { x: { value: 1 } },
    terraform: settings === undefined ? {} : { backend: { local: settings } },
  },
});
const initialized = (config: object) => ({ version: 3, backend: { type: 'local', config } });

test.each<{ title: string; files: object; env?: Env; found: string }>([
  {
    title: 'terraform.tfstate in the folder when no backend is declared',
    files: { ...backend(), 'terraform.tfstate': '' },
    found: 'terraform.tfstate',
  },
  {
    title: 'the relative path of the backend',
    files: { ...backend({ path: 'state/live.tfstate' }), 'state/live.tfstate': '' },
    found: 'state/live.tfstate',
  },
  {
    title: 'a file of the selected workspace',
    files: {
      ...backend({ path: 'live.tfstate' }),
      'live.tfstate': '',
      '.terraform/environment': 'blue\n',
      'terraform.tfstate.d/blue/terraform.tfstate': '',
    },
    found: 'terraform.tfstate.d/blue/terraform.tfstate',
  },
  {
    title: 'a file of the workspace that TF_WORKSPACE names, which wins',
    files: {
      ...backend({ workspace_dir: 'spaces' }),
      '.terraform/environment': 'blue',
      'spaces/green/terraform.tfstate': '',
    },
    env: { TF_WORKSPACE: 'green' },
    found: 'spaces/green/terraform.tfstate',
  },
  {
    title: 'the default file when TF_WORKSPACE says so or is empty',
    files: { ...backend(), 'terraform.tfstate': '', '.terraform/environment': 'default' },
    env: { TF_WORKSPACE: '' },
    found: 'terraform.tfstate',
  },
  {
    title: 'the workspace noted in TF_DATA_DIR',
    files: {
      ...backend(),
      'data/environment': 'blue',
      'terraform.tfstate.d/blue/terraform.tfstate': '',
    },
    env: { TF_DATA_DIR: 'data' },
    found: 'terraform.tfstate.d/blue/terraform.tfstate',
  },
  {
    title: 'the path given to "terraform init -backend-config"',
    files: {
      ...backend({}),
      '.terraform/terraform.tfstate': initialized({ path: 'here.tfstate', workspace_dir: null }),
      'here.tfstate': '',
    },
    found: 'here.tfstate',
  },
  {
    title: 'the declared path when what "terraform init" noted cannot be read',
    files: {
      ...backend({ path: 'live.tfstate' }),
      '.terraform/terraform.tfstate': '{"backend',
      'live.tfstate': '',
    },
    found: 'live.tfstate',
  },
])('the state is $title', async ({ files, env, found }) => {
  const folder = folderWith({ ...files });
  expect(await locateIn(folder, env)).toStrictEqual({ kind: 'file', path: join(folder, found) });
});

test('the state may be at an absolute path, as CDKTF writes it', async () => {
  const state = join(folderWith({ 'terraform.live.tfstate': '' }), 'terraform.live.tfstate');
  expect(await locateIn(folderWith(backend({ path: state })))).toStrictEqual({
    kind: 'file',
    path: state,
  });
});

test.each([
  [{ backend: { cos: { bucket: 'b' } } }, 'the backend "cos" is remote; pass --state pull'],
  [{ backend: { remote: {} } }, 'the backend "remote" is remote; pass --state pull'],
  [{ cloud: { organization: 'o' } }, 'the state is in HCP Terraform; pass --state pull'],
])('there is none to read for %j', async (terraformBlock, reason) => {
  const folder = folderWith({ 'main.tf.json': { terraform: terraformBlock } });
  expect(await locateIn(folder)).toStrictEqual({ kind: 'none', reason });
});

test('there is none before the first apply', async () => {
  const folder = folderWith(backend());
  expect(await locateIn(folder)).toStrictEqual({
    kind: 'none',
    reason: `there is no state file "${join(folder, 'terraform.tfstate')}"`,
  });
});

testWithTerraform.each<{ title: string; settings?: object; init?: string[]; workspace?: string }>([
  { title: 'without a backend' },
  { title: 'with a path', settings: { path: 'sub/x.tfstate' } },
  { title: 'in a workspace', settings: { path: 'x.tfstate' }, workspace: 'blue' },
  { title: 'in a workspace folder', settings: { workspace_dir: 'w' }, workspace: 'blue' },
  { title: 'with a partial backend', settings: {}, init: ['-backend-config=path=y.tfstate'] },
])('Terraform writes the state where it is found: $title', async (given) => {
  const folder = folderWith(backend(given.settings));
  terraform(folder, ['init', ...(given.init ?? [])]);
  if (given.workspace !== undefined) terraform(folder, ['workspace', 'new', given.workspace]);
  expect(await locateIn(folder)).toMatchObject({ kind: 'none' });
  terraform(folder, ['apply', '-auto-approve']);
  const location = await locateIn(folder);
  expect(location.kind === 'file' && existsSync(location.path)).toBe(true);
});

import { join } from 'node:path';
import { readDeclared, readFleetDeclaration } from '../../lib/sources';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();

const FLEET = `version: 1
defaults: { templateName: '{environment}-{template}' }
templates:
  main: { callbacks: { push: https://cb.example.com/push } }
bindings: { push.example.com: main }
environments:
  # a variable that is not set, a name that is too long, a template that is not there
  broken:
    defaults: { callbacks: { recording: 'https://\${NOT_SET}/recording' } }
    templates:
      main: { extends: nothing }
      more: { templateName: a-name-with-far-too-many-characters }
    bindings: { push.example.com: { vip: nobody } }
  prod: {}
`;

test('an environment comes first, and others by name alone, whatever is wrong with them', async () => {
  const cwd = folder({ 'fleet.yaml': FLEET });
  const source = { path: 'fleet.yaml', environment: 'prod' };
  const read = await readFleetDeclaration(source, { cwd, env: {} });
  const { declared, isChecked, allStacks } = read;
  expect(declared.templates.map(({ stack, values }) => [stack, values])).toEqual([
    ['prod', { templateName: 'prod-main', 'callbacks.push': 'https://cb.example.com/push' }],
    ['broken', { templateName: 'broken-main' }],
    ['broken', { templateName: 'a-name-with-far-too-many-characters' }],
  ]);
  expect(declared.bindings.map(({ stack, address }) => [stack, address])).toEqual([
    ['prod', 'bindings["push.example.com"].live'],
    ['broken', 'bindings["push.example.com"].live'],
    ['broken', 'bindings["push.example.com"].vip'],
  ]);
  expect(declared.templates.map(isChecked)).toEqual([true, false, false]);
  expect(allStacks).toEqual(['broken', 'prod']);
});

test('places are shown relative to where the user is, else as absolute paths', async () => {
  const cwd = folder({ 'ops/fleet.yaml': FLEET });
  const path = join(cwd, 'ops/fleet.yaml');
  for (const [where, shown] of [
    [cwd, 'ops/fleet.yaml'],
    [undefined, path],
  ] as const) {
    const read = await readFleetDeclaration({ path, environment: 'prod' }, { cwd: where, env: {} });
    expect(read.stacks.map((stack) => stack.locate('templates.main'))).toEqual([
      { file: shown, line: 4 },
    ]);
  }
});

test('a picture of it says nothing about states', async () => {
  const cwd = folder({ 'fleet.yaml': FLEET });
  const fleet = { path: 'fleet.yaml', environment: 'prod' };
  expect((await readDeclared({ fleet, cwd, env: {} })).notes).toEqual([]);
});

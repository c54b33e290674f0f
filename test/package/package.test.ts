import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { compile, type Consumer, install, RESOLUTIONS, ROOT, runIn, synthesize } from './consumer';

jest.setTimeout(120_000);

const NAME = 'tencent-live-callbacks';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CONSUMERS: readonly (Consumer & { readonly version: string; readonly cores: object })[] = [
  {
    name: 'cdktf',
    core: 'cdktf',
    door: NAME,
    version: '0.21.0',
    cores: { cdktf: 'cdktf', cdktn: undefined },
  },
  {
    name: 'cdktn',
    core: 'cdktn',
    door: `${NAME}/cdktn`,
    version: '0.24.0',
    cores: { cdktf: undefined, cdktn: 'cdktn' },
  },
  {
    name: 'aliased',
    core: 'cdktf',
    door: NAME,
    version: '0.24.0',
    cores: { cdktf: 'cdktn', cdktn: undefined },
  },
];

const RESOURCE = {
  tencentcloud_css_callback_template: {
    main_7AD10839: {
      template_name: 'prod-main',
      callback_key: '${var.callback_key}',
      stream_begin_notify_url: 'https://cb.example.com/push',
    },
  },
  tencentcloud_css_callback_rule_attachment: {
    main_pushexamplecomlive_E84E5C7D: {
      domain_name: 'push.example.com',
      app_name: 'live',
      template_id: '${tencentcloud_css_callback_template.main_7AD10839.id}',
    },
  },
};

describe.each(CONSUMERS)('a project with $name, through $door', (consumer) => {
  let project = '';

  beforeAll(() => {
    project = join(folder, consumer.name);
    install(consumer, project);
  });

  test('gets no other core', () => {
    expect({ cdktf: installed(project, 'cdktf'), cdktn: installed(project, 'cdktn') }).toEqual(
      consumer.cores,
    );
  });

  test.each(RESOLUTIONS)(
    'compiles with types found the way of %s, and synthesizes as CommonJS and as ESM',
    (resolution) => {
      compile(consumer, project, resolution);
      const synthesis = {
        printed: 'function push-backup.example.com:live\nSEED_UNREADABLE\n',
        stack: { '//': { metadata: { version: consumer.version } }, resource: RESOURCE },
      };
      expect(synthesize(project, 'app.cjs')).toMatchObject(synthesis);
      expect(synthesize(project, 'app.mjs')).toMatchObject(synthesis);
    },
  );

  test('runs the command, and has the script of the action', () => {
    expect(runIn(project, 'live-callbacks', '--version')).toBe('0.1.0\n');
    expect(existsSync(join(project, 'node_modules/.bin/live-callbacks-action'))).toBe(true);
  });
});

describe('the package', () => {
  const root = () => join(folder, 'cdktf/node_modules', NAME);
  const files = () =>
    readdirSync(root(), { recursive: true, encoding: 'utf8' }).filter(
      (path) => !path.startsWith('node_modules') && statSync(join(root(), path)).isFile(),
    );
  const text = (path: string) => readFileSync(join(root(), path), 'utf8');

  test('holds what was built, the docs, the schemas, the action and what a new repository is made of', () => {
    expect([...new Set(files().map((path) => path.split('/')[0]))].sort()).toEqual([
      'API.md',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'action.yml',
      'cdktn',
      'dist',
      'docs',
      'examples',
      'package.json',
      'schemas',
      'templates',
    ]);
  });

  test('holds no test, no source and no source map', () => {
    const surplus = /\.test\.|(^|\/)test\/|\.map$|(?<!\.d)\.ts$/;
    const ofOthers = (path: string) => path.startsWith('templates/');
    expect(files().filter((path) => surplus.test(path) && !ofOthers(path))).toEqual([]);
    expect(files().filter((path) => text(path).includes('sourceMappingURL='))).toEqual([]);
  });

  test('names no folder of the machine it was built on', () => {
    const machine = [`${ROOT}/`, `${homedir()}/`, `${tmpdir()}/`];
    expect(files().filter((path) => machine.some((place) => text(path).includes(place)))).toEqual(
      [],
    );
  });

  test('holds no file of more than a megabyte', () => {
    expect(files().filter((path) => statSync(join(root(), path)).size > 1_000_000)).toEqual([]);
  });
});

const manifestSchema = z.object({ name: z.string() });

/** The name that the package in this place gives itself. */
function installed(project: string, place: string): string | undefined {
  const manifest = join(project, 'node_modules', place, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))).name;
}

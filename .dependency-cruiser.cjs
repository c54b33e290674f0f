/**
 * The import law: what each folder of lib may import from lib, and from outside.
 * A folder or package that is not listed is forbidden; arrows point one way.
 */
const LAW = {
  errors: { lib: [], outside: [] },
  model: { lib: ['errors'], outside: ['zod', 'node:crypto', 'fastest-levenshtein'] },
  events: { lib: ['model', 'errors'], outside: ['zod', 'node:crypto'] },
  documents: { lib: ['model', 'errors'], outside: ['zod', 'yaml'] },
  fleet: { lib: ['documents', 'model', 'errors'], outside: ['node:fs'] },
  policy: { lib: ['documents', 'model', 'errors'], outside: [] },
  generated: { lib: [], outside: ['cdktf', 'constructs'] },
  constructs: {
    lib: ['generated', 'fleet', 'policy', 'model', 'errors'],
    outside: ['cdktf', 'constructs'],
  },
  api: {
    lib: ['model', 'errors'],
    outside: ['zod', 'tencentcloud-sdk-nodejs-common'],
  },
  sources: {
    lib: ['documents', 'fleet', 'api', 'model', 'errors'],
    outside: ['zod', '@cdktn/hcl2json', 'node:fs', 'node:path'],
  },
  compare: { lib: ['model'], outside: ['zod'] },
  triage: { lib: ['model'], outside: [] },
  graph: { lib: ['model'], outside: [] },
  codegen: { lib: ['model'], outside: [] },
  report: { lib: ['graph', 'model'], outside: ['zod', 'fast-xml-builder'] },
  simulator: {
    lib: ['api', 'events', 'model', 'errors'],
    outside: ['zod', 'node:http', 'node:crypto', 'node:net'],
  },
  settle: { lib: ['sources', 'api', 'compare', 'model', 'errors'], outside: ['zod'] },
  unbind: { lib: ['sources', 'api', 'compare', 'model', 'errors'], outside: [] },
  targets: {
    lib: ['drift', 'triage', 'sources', 'api', 'compare', 'model', 'errors'],
    outside: ['zod'],
  },
  action: {
    lib: ['report', 'model', 'errors'],
    outside: ['@actions/core', '@actions/github', 'zod', 'node:*', 'package.json'],
  },
  drift: {
    lib: ['triage', 'policy', 'sources', 'api', 'compare', 'model', 'errors'],
    outside: [],
  },
  cli: {
    lib: [
      'simulator',
      'drift',
      'targets',
      'triage',
      'policy',
      'settle',
      'unbind',
      'compare',
      'sources',
      'graph',
      'codegen',
      'report',
      'documents',
      'fleet',
      'api',
      'model',
      'errors',
    ],
    outside: ['commander', 'picocolors', 'zod', 'node:*', 'package.json'],
  },
  index: { lib: ['constructs', 'model', 'errors'], outside: [] },
};

/** What only one file of its folder may import. */
const ONLY_IN = {
  'lib/api/client.ts': ['tencentcloud-sdk-nodejs-common'],
  'lib/model/secret.ts': ['node:crypto'],
  'lib/model/nearest-name.ts': ['fastest-levenshtein'],
  'lib/sources/variable-files.ts': ['@cdktn/hcl2json'],
  'lib/report/junit/junit.ts': ['fast-xml-builder'],
  'lib/action/runner.ts': ['@actions/core'],
  'lib/action/github-client.ts': ['@actions/github'],
};

const own = (name) => `^lib/${name}(/|\\.ts$)`;
const anyOf = (patterns) => `(${patterns.join('|')})`;
const outsidePattern = (name) => {
  if (name === 'node:*') return '^(node:)?[a-z_/]+$';
  if (name === 'package.json') return '^package\\.json$';
  if (name.startsWith('node:')) return `^(node:)?${name.slice(5)}(/promises)?$`;
  return `node_modules/${name}/`;
};

const lawRules = Object.entries(LAW).flatMap(([folder, allowed]) => [
  {
    name: `${folder}-imports-from-lib`,
    severity: 'error',
    from: { path: own(folder) },
    to: { path: '^lib/', pathNot: anyOf([folder, ...allowed.lib].map(own)) },
  },
  {
    name: `${folder}-imports-from-outside`,
    severity: 'error',
    from: { path: own(folder) },
    to: {
      pathNot: anyOf(['^lib/', ...allowed.outside.map(outsidePattern)]),
    },
  },
]);

const onlyInRules = Object.entries(ONLY_IN).map(([file, packages]) => ({
  name: `only-in-${file.split('/').pop()}`,
  severity: 'error',
  from: { path: '^lib/', pathNot: `^${file}$|^lib/(cli|events|simulator)/|^lib/action/main\\.ts$` },
  to: { path: anyOf(packages.map(outsidePattern)) },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'enter-a-folder-through-its-index',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: {
        path: '^lib/[^/]+/.',
        pathNot: [
          '^lib/$1/',
          '^lib/[^/]+/index\\.ts$',
          '^lib/api/contract\\.ts$',
          '^lib/generated/',
        ],
      },
    },
    {
      name: 'simulator-takes-only-the-contract-from-api',
      severity: 'error',
      from: { path: '^lib/simulator/' },
      to: { path: '^lib/api/', pathNot: '^lib/api/contract\\.ts$' },
    },
    ...lawRules,
    ...onlyInRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

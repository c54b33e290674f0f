import * as esbuild from 'esbuild';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { licensesOf } from './licenses';

/**
 * What the official SDK loads at its start and a check never or not always needs. Taken out or put
 * off, the command starts a third sooner.
 */
const REPLACED: Readonly<Record<string, string>> = {
  // a polyfill of what Node.js has, with half a megabyte of tables
  'whatwg-url': 'module.exports = require("node:url");',
  // multipart uploads, which no action of the Live API takes
  'form-data': 'module.exports = class FormData {};',
  // numbers beyond 2^53 in requests, of which there are none
  'json-bigint': 'module.exports = () => JSON;',
  // programs of its own, which the argument parser could start
  'node:child_process': `module.exports = {
    get spawn() { return require("child_process").spawn; },
  };`,
  // TLS and proxies load when a request needs them
  https: 'module.exports = { get request() { return require("node:https").request; } };',
  'https-proxy-agent': `module.exports = function (proxy) {
    const Agent = require("https-proxy-agent/dist/index.js");
    return new Agent(proxy);
  };`,
};

const replaceParts: esbuild.Plugin = {
  name: 'replace-parts',
  setup(build) {
    const names = new RegExp(`^(${Object.keys(REPLACED).join('|')})$`);
    build.onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'replaced' }));
    build.onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
      contents: REPLACED[path],
      resolveDir: process.cwd(),
    }));
  },
};

/**
 * Modules that the check with its text does without, and what is called of them. They are a file of
 * their own: compiled with the rest they would cost every check a tenth of its time. What passes
 * between the two files is plain data, since each has its own copy of every class.
 */
const ON_DEMAND: Readonly<Record<string, string>> = {
  'lib/report/markdown': 'markdown',
  'lib/report/html': 'html',
  'lib/report/sarif': 'sarif',
  'lib/report/junit': 'junit',
  'lib/report/github': 'github',
  'lib/report/code-quality': 'codeQuality',
  'lib/fleet': 'readFleet',
  'lib/policy': 'readPolicy',
  ...Object.fromEntries(commandsBesidesDrift().map((name) => [`lib/cli/commands/${name}`, 'run'])),
};

function commandsBesidesDrift(): readonly string[] {
  const files = readdirSync('lib/cli/commands');
  return files
    .map((file) => file.replace('.flags.ts', ''))
    .filter((name) => name !== 'drift' && files.includes(`${name}.ts`));
}

const MODULES = Object.keys(ON_DEMAND);

const loadOnDemand: esbuild.Plugin = {
  name: 'load-on-demand',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const module = relative(process.cwd(), resolve(resolveDir, path));
      return module in ON_DEMAND ? { path: module, namespace: 'on-demand' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => {
      const name = ON_DEMAND[path] ?? '';
      const called = `require('./on-demand.js').${exportOf(path)}.${name}`;
      return { contents: `exports.${name} = (...args) => ${called}(...args);` };
    });
    build.onResolve({ filter: /\.js$/, namespace: 'on-demand' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

const exportOf = (module: string): string => `module${MODULES.indexOf(module)}`;

const OPTIONS: esbuild.BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'eof',
  logLevel: 'warning',
  metafile: true,
};

// installed beside it and loaded on demand; the first finds its WebAssembly beside itself
const INSTALLED = ['@cdktn/hcl2json', 'yaml'];

/** The command line: in one file it starts without looking for its parts. */
const COMMAND: esbuild.BuildOptions = {
  ...OPTIONS,
  entryPoints: ['lib/cli/bin.ts'],
  outfile: 'dist/cli/bin.js',
  external: INSTALLED,
  plugins: [replaceParts, loadOnDemand],
};

const REST_OF_COMMAND: esbuild.BuildOptions = {
  ...OPTIONS,
  stdin: {
    contents: MODULES.map((path) => `export * as ${exportOf(path)} from './${path}';`).join('\n'),
    resolveDir: process.cwd(),
  },
  outfile: 'dist/cli/on-demand.js',
  external: INSTALLED,
  plugins: [replaceParts],
};

/** The script of the GitHub Action: what it is written with are ES modules only. */
const ACTION: esbuild.BuildOptions = {
  ...OPTIONS,
  entryPoints: ['lib/action/main.ts'],
  outfile: 'dist/action/main.js',
};

async function bundle(): Promise<void> {
  const results = await Promise.all(
    [COMMAND, REST_OF_COMMAND, ACTION].map((options) => esbuild.build(options)),
  );
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  await writeFile('dist/third-party-licenses.txt', await licensesOf(inputs));
}

void bundle();

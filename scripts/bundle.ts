import * as esbuild from 'esbuild';
import { writeFile } from 'node:fs/promises';
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
 * Formats that most runs do not write, by what their module exports. Each is a file of its own:
 * compiled with the rest they would cost every run a tenth of its time.
 */
const ON_DEMAND: Readonly<Record<string, string>> = {
  markdown: 'markdown',
  html: 'html',
  sarif: 'sarif',
  junit: 'junit',
  github: 'github',
  'code-quality': 'codeQuality',
};

const loadOnDemand: esbuild.Plugin = {
  name: 'load-on-demand',
  setup(build) {
    const modules = new RegExp(`^\\./(${Object.keys(ON_DEMAND).join('|')})$`);
    build.onResolve({ filter: modules }, ({ path, importer }) =>
      importer.endsWith('lib/report/index.ts') ? { path, namespace: 'on-demand' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => {
      const name = ON_DEMAND[path.slice('./'.length)] ?? '';
      return { contents: `exports.${name} = (...args) => require('${path}.js').${name}(...args);` };
    });
    build.onResolve({ filter: /\.js$/, namespace: 'on-demand' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

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

/** The command line in one file: it then starts without looking for its parts. */
const COMMAND: esbuild.BuildOptions = {
  ...OPTIONS,
  entryPoints: ['lib/cli/bin.ts'],
  outfile: 'dist/cli/bin.js',
  // installed beside it and loaded on demand; the first finds its WebAssembly beside itself
  external: ['@cdktn/hcl2json', 'yaml'],
  plugins: [replaceParts, loadOnDemand],
};

const FORMATS: esbuild.BuildOptions = {
  ...OPTIONS,
  entryPoints: Object.keys(ON_DEMAND).map((name) => ({ in: `./lib/report/${name}`, out: name })),
  outdir: 'dist/cli',
};

/** The script of the GitHub Action: what it is written with are ES modules only. */
const ACTION: esbuild.BuildOptions = {
  ...OPTIONS,
  entryPoints: ['lib/action/main.ts'],
  outfile: 'dist/action/main.js',
};

async function bundle(): Promise<void> {
  const results = await Promise.all(
    [COMMAND, FORMATS, ACTION].map((options) => esbuild.build(options)),
  );
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  await writeFile('dist/third-party-licenses.txt', await licensesOf(inputs));
}

void bundle();

import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';

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

/** Bundles the command line into one file: it then starts without looking for its parts. */
async function bundle(): Promise<void> {
  await rm('dist/cli', { recursive: true, force: true });
  await esbuild.build({
    entryPoints: ['lib/cli/bin.ts'],
    outfile: 'dist/cli/bin.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'eof',
    // it finds its WebAssembly beside itself, and only HCL variable files need it
    external: ['@cdktn/hcl2json'],
    plugins: [replaceParts],
    logLevel: 'warning',
  });
}

void bundle();

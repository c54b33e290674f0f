/**
 * Programs that stand in the way of those a reader has, as shell scripts: the package is this
 * repository, and nothing is downloaded. What `npm install` and `npm run synth` do for a reader is
 * tested with the packed package, in test/package.
 */
export const programs = (root: string): Readonly<Record<string, string>> => ({
  npx: `#!/bin/sh
[ "$1" = live-callbacks ] || { echo "npx $*: not expected" >&2; exit 127; }
shift
exec '${process.execPath}' '${root}/dist/cli/bin.js' "$@"
`,
  npm: `#!/bin/sh
case "$*" in
  'init --yes') echo '{}' > package.json ;;
  install | 'install tencent-live-callbacks')
    mkdir -p node_modules
    for name in cdktf constructs; do ln -sfn '${root}'/node_modules/$name node_modules/$name; done
    ln -sfn '${root}' node_modules/tencent-live-callbacks ;;
  'run --silent synth')
    exec '${process.execPath}' '${root}/node_modules/tsx/dist/cli.mjs' --tsconfig '${root}/tsconfig.json' main.ts ;;
  *) echo "npm $*: not expected" >&2; exit 127 ;;
esac
`,
});

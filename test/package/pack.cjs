const { execFileSync } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

/** Packs this package as it would be published, once for all tests; they find it by PACKED. */
module.exports = () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  process.env.PACKED = join(folder, name.trim());
};

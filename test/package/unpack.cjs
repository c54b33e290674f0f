const { rmSync } = require('node:fs');
const { dirname } = require('node:path');

/** Removes what was packed. */
module.exports = () => {
  rmSync(dirname(process.env.PACKED), { recursive: true });
};

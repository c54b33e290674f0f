/**
 * Colours of the page. Text on its ground has a contrast of at least 4.5:1 in both themes, which a
 * test measures in a browser.
 */
const LIGHT = `
  --page: #f4f6f9; --card: #ffffff; --sunk: #f4f6f9; --line: #dbe1e8; --strong-line: #c3ccd6;
  --text: #17202c; --muted: #55606e; --link: #0a57a8; --focus: #0a57a8;
  --ok: #14663a; --ok-ground: #e2f5e9; --ok-line: #9fd7b5;
  --bad: #a4201a; --bad-ground: #fdebe9; --bad-line: #f0b3ae;
  --warn: #7d4700; --warn-ground: #fff1d6; --warn-line: #ebc883;
  --info: #37506d; --info-ground: #e8eff7; --info-line: #bfd0e2;
  --shadow: 0 1px 2px rgb(23 32 44 / 6%), 0 4px 16px rgb(23 32 44 / 5%);`;

const DARK = `
  --page: #0e1217; --card: #171d25; --sunk: #10151b; --line: #2a333f; --strong-line: #3d4959;
  --text: #e7ecf2; --muted: #9eabba; --link: #83bbff; --focus: #83bbff;
  --ok: #86dba7; --ok-ground: #11291c; --ok-line: #28583d;
  --bad: #ffa198; --bad-ground: #2f1918; --bad-line: #6b322e;
  --warn: #f5c56d; --warn-ground: #2c2210; --warn-line: #5f4a20;
  --info: #b0c6df; --info-ground: #1e2a39; --info-line: #3a4f69;
  --shadow: none;`;

/** Light or dark as the reader's system is, and light on paper. */
export const THEME = `
:root { color-scheme: light dark;${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root {${DARK} } }
`;

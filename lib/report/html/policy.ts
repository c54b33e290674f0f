/**
 * The `<style>` elements that a browser may apply: the page's own, and that of the picture in it. A
 * test says what the hashes must be.
 */
const STYLES = [
  "'sha256-EXcKeqQqwAmgfqqjZlabGDdfDg+hBoRvvQRN8L8BRWM='",
  "'sha256-/17IZi5PUe//SRMIuon8rEGravmGemx9xCtQ4HUEWfo='",
] as const;

/**
 * What a browser may do with the page: apply these styles, and nothing else. A script, a style or a
 * picture that got into it would be refused even if it were not escaped.
 */
export const POLICY = [
  "default-src 'none'",
  `style-src ${STYLES.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

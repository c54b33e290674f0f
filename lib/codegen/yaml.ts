/**
 * A text in YAML: plain where nothing in it means anything to YAML, else in quotes, as prettier
 * writes them. In double quotes JSON is YAML too; what is invisible or turns text around is escaped
 * there.
 */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !WORDS.test(text)) return text;
  if (QUOTABLE.test(text)) {
    const isSingle = text.includes('"') || !text.includes("'");
    return isSingle ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  }
  return JSON.stringify(text).replace(NOT_PLAIN, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Begins with a letter, so it is no number, and holds neither `: ` nor ` #`. */
const PLAIN = /^[A-Za-z](?:[\w./?=&%+~@-]|[:#](?=[\w/?=&%+~.@-]))*$/;

/** What some version of YAML takes for something else than text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const QUOTABLE = /^[\x20-\x5b\x5d-\x7e\u3400-\u4dbf\u4e00-\u9fff]+$/;

const NOT_PLAIN = /[^\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff]/g;

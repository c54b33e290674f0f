import { TEXT_LIMITS, type LimitsName, type TextLimit } from './limits';

/** Tells a value that is only known to Terraform, such as a reference, from a literal. */
export type IsToken = (value: unknown) => boolean;

/** A text field of a template, by the name of its property. */
export type TextField = keyof (typeof TEXT_LIMITS)['console'];

/** The characters a field may hold, and how a message lists them. */
interface Alphabet {
  readonly character: RegExp;
  readonly description: string;
}

const CONSOLE_ALPHABET: Alphabet = {
  character: /^[A-Za-z0-9_-]$/,
  description: 'letters, digits, "_" and "-"',
};

const API_NAME_ALPHABET: Alphabet = {
  character: /^[\p{Script=Han}A-Za-z0-9_-]$/u,
  description: 'Chinese characters, letters, digits, "_" and "-"',
};

/**
 * Alphabets of the console (document 31074) and of the API (document 32637). The API prints one
 * for descriptions too, but takes others; for keys it prints none.
 */
const ALPHABETS: Record<LimitsName, Record<TextField, Alphabet | undefined>> = {
  console: {
    templateName: CONSOLE_ALPHABET,
    description: CONSOLE_ALPHABET,
    callbackKey: CONSOLE_ALPHABET,
  },
  api: { templateName: API_NAME_ALPHABET, description: undefined, callbackKey: undefined },
};

/** What is wrong with the length and the characters of a literal, as sentences without a dot. */
export function textProblems(field: TextField, text: string, limits: LimitsName): string[] {
  const length = lengthOf(text, 'characters');
  // nothing of a key is shown but its length
  const shown = `${field} ${field === 'callbackKey' ? `(of ${length} characters)` : quote(text)}`;
  const interpolation = interpolationProblem(shown, text);
  return [
    lengthProblem(field, field === 'callbackKey' ? field : shown, text, limits),
    // the braces of an expression would be reported a second time, as characters
    interpolation ?? alphabetProblem(field, shown, text, limits),
  ].filter((problem) => problem !== undefined);
}

/** Terraform reads `${` and `%{` in any text as the start of an expression. */
export function interpolationProblem(shown: string, text: string): string | undefined {
  const opening = /[$%]\{/.exec(text)?.[0];
  return opening === undefined
    ? undefined
    : `${shown} holds "${opening}", which Terraform would read as an expression; remove it, or pass a token such as the stringValue of a TerraformVariable`;
}

/** A literal as a message shows it: in quotes, control characters escaped, cut when long. */
export function quote(text: string): string {
  const characters = Array.from(text);
  const shown =
    characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : text;
  return JSON.stringify(shown).replace(INVISIBLE, escaped);
}

const MOST_SHOWN = 80;

/** What JSON leaves as it is, although a terminal hides it, obeys it or turns the text around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** For users who write JavaScript: the compiler refuses it already. */
export const wrongType = (shown: string, value: unknown): string =>
  `${shown} must be text, got ${typeName(value)}`;

export const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

function lengthProblem(field: TextField, shown: string, text: string, limits: LimitsName) {
  const limit: TextLimit | undefined = TEXT_LIMITS[limits][field];
  if (limit === undefined) return undefined;
  const length = lengthOf(text, limit.unit);
  if (length <= limit.max) return undefined;
  return `${shown} must be at most ${limit.max} ${limit.unit}, got ${length}; shorten it${widerLimit(field, limits)}`;
}

function widerLimit(field: TextField, limits: LimitsName): string {
  if (limits === 'api') return '';
  const wider: TextLimit | undefined = TEXT_LIMITS.api[field];
  return wider === undefined
    ? `, or pass limits: 'api', which sets no limit`
    : `, or pass limits: 'api' for the API's limit of ${wider.max} ${wider.unit}`;
}

function alphabetProblem(field: TextField, shown: string, text: string, limits: LimitsName) {
  const alphabet = ALPHABETS[limits][field];
  const foreign = foreignCharacters(text, alphabet);
  if (alphabet === undefined || foreign.length === 0) return undefined;
  // not even one character of a key is shown
  const got = field === 'callbackKey' ? '' : `, got ${foreign.slice(0, 5).map(quote).join(' ')}`;
  const isAllowedByApi = foreignCharacters(text, ALPHABETS.api[field]).length === 0;
  const wider = limits === 'console' && isAllowedByApi ? `, or pass limits: 'api' to allow it` : '';
  return `${shown} may hold only ${alphabet.description}${got}; use those${wider}`;
}

function foreignCharacters(text: string, alphabet: Alphabet | undefined): string[] {
  if (alphabet === undefined) return [];
  return [...new Set(text)].filter((character) => !alphabet.character.test(character));
}

const lengthOf = (text: string, unit: TextLimit['unit']): number =>
  unit === 'bytes' ? Buffer.byteLength(text) : Array.from(text).length;

import type * as Yaml from 'yaml';
import { documentInvalid, type DocumentProblem, type DocumentSource } from '../errors';
import { type Places, placesIn, type Position } from './yaml-places';

/**
 * Parses a text into a plain value and the places of its parts. What makes a small text a huge
 * or surprising value is refused: aliases, tags, members twice, endless depth.
 *
 * @throws LiveCallbacksError with the code of `source`
 */
export function parseYaml(
  text: string,
  yaml: typeof Yaml,
  source: DocumentSource,
): Places & { readonly value: unknown } {
  if (text.length > MAX_LENGTH) {
    const problem = `has ${text.length} characters, at most ${MAX_LENGTH} are read`;
    throw documentInvalid(source, [{ ...START, problem }]);
  }
  const lines = new yaml.LineCounter();
  const tokens = [...new yaml.Parser(lines.addNewLine).parse(text)];
  if (isTooDeep(tokens)) {
    const problem = `is nested too deeply, at most ${MAX_DEPTH} levels are read`;
    throw documentInvalid(source, [{ ...START, problem }]);
  }
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [document, second] = new yaml.Composer(STRICT).compose(tokens, true, text.length);
  if (document === undefined) throw documentInvalid(source, [{ ...START, problem: 'is empty' }]);
  const place = (found: readonly Problem[]): readonly DocumentProblem[] =>
    found.map(({ offset, problem }) => ({ ...positionAt(offset), problem }));
  const problems = [
    ...firstOfEachLine(place(syntaxProblems(document))),
    ...place(structureProblems(document, yaml)),
    ...place(second === undefined ? [] : [{ offset: second.range[0], problem: SECOND_DOCUMENT }]),
  ];
  if (problems.length > 0) throw documentInvalid(source, problems);
  return { value: document.toJS(), ...placesIn(document, yaml, positionAt) };
}

const START: Position = { line: 1, column: 1 };
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 50;

const STRICT = {
  // said here, a "%YAML 1.1" in the file changes nothing
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // the parser would compare every two members of a mapping: too slow for a hostile file
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** Asked before nodes are made: that is recursive, and ends the process on a hostile file. */
function isTooDeep(tokens: readonly Yaml.CST.Token[]): boolean {
  let level: readonly Yaml.CST.Token[] = tokens;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap(tokensIn);
    if (level.length === 0) return false;
  }
  return true;
}

function tokensIn(token: Yaml.CST.Token): readonly Yaml.CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [
    ...(key ? [key] : []),
    ...(value ? [value] : []),
  ]);
}

interface Problem {
  readonly offset: number;
  readonly problem: string;
}

const syntaxProblems = ({ errors, warnings }: Yaml.Document.Parsed): readonly Problem[] =>
  // the value of an unknown tag is a guess, so its warning is an error here
  [...errors, ...warnings].map(({ code, pos: [offset] }) => ({
    offset,
    // the parser's own message is dropped: some quote the text, which may hold a key
    problem: SYNTAX[code] ?? `is not valid YAML (${code})`,
  }));

const ALIAS = 'text that begins with "*" must be in quotes; YAML aliases are not read';
const SECOND_DOCUMENT = 'a second document begins here ("---"), only one is read';

const SYNTAX: Readonly<Partial<Record<Yaml.ErrorCode, string>>> = {
  BAD_ALIAS: ALIAS,
  BAD_DQ_ESCAPE: 'text in double quotes holds an unknown escape; use single quotes',
  BAD_INDENT: 'is not indented like what it belongs to',
  BAD_SCALAR_START: 'text cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'text with ": " in it must be in quotes',
  KEY_OVER_1024_CHARS: 'the name of a member has over 1024 characters',
  MISSING_CHAR: 'a quote, bracket, colon or comma is missing',
  MULTILINE_IMPLICIT_KEY: 'a colon or a quote is missing',
  NON_STRING_KEY: 'the name of a member must be text',
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'text that begins with "!" must be in quotes; YAML tags are not read',
  UNEXPECTED_TOKEN: 'is not expected here; check indentation, quotes and brackets',
};

/** What is valid YAML, but not read. */
function structureProblems(
  document: Yaml.Document.Parsed,
  { isScalar, visit }: typeof Yaml,
): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      problems.push({ offset: range?.[0] ?? 0, problem: ALIAS });
    },
    Map: (_, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const problem = `${JSON.stringify(key.value)} is there twice`;
        if (names.has(key.value)) problems.push({ offset: key.range?.[0] ?? 0, problem });
        names.add(key.value);
      }
    },
  });
  return problems;
}

/** What follows on the same line is most often a consequence. */
function firstOfEachLine(problems: readonly DocumentProblem[]): readonly DocumentProblem[] {
  const byLine = new Map<number, DocumentProblem>();
  for (const problem of problems) {
    const first = byLine.get(problem.line);
    if (first === undefined || problem.column < first.column) byLine.set(problem.line, problem);
  }
  return [...byLine.values()];
}

import { type Mark } from '../model';
import { type Picture } from './picture';

/** How a mark looks where there are no colours, and what it means. */
interface MarkFacts {
  /** Stands before the text; what is as declared has none. */
  readonly symbol: string;
  readonly meaning: string;
}

/** Every mark, in the order legends list them. */
export const MARKS: Readonly<Record<Mark, MarkFacts>> = {
  same: { symbol: '', meaning: 'as declared' },
  different: { symbol: '≠', meaning: 'differs' },
  'declared-only': { symbol: '−', meaning: 'declared, not live' },
  'live-only': { symbol: '+', meaning: 'live, not declared' },
  unchecked: { symbol: '?', meaning: 'not decided' },
};

export const MARK_NAMES = Object.keys(MARKS) as readonly Mark[];

/** A text with the symbol of its mark before it. */
export const withSymbol = (mark: Mark, text: string): string =>
  `${MARKS[mark].symbol} ${text}`.trim();

/** The gravest first. */
const GRAVITY: readonly Mark[] = ['different', 'declared-only', 'live-only', 'unchecked', 'same'];

export const gravityOf = (mark: Mark): number => GRAVITY.indexOf(mark);

export const gravestOf = (marks: readonly Mark[]): Mark =>
  GRAVITY.find((mark) => marks.includes(mark)) ?? 'same';

/** The legend of a format whose boxes have symbols. */
export const legendLines = (pictures: readonly Picture[]): readonly string[] =>
  marksIn(pictures).map((mark) =>
    withSymbol(mark, mark === 'same' ? 'no sign: as declared' : MARKS[mark].meaning),
  );

/** The marks that a legend has to explain. */
export function marksIn(pictures: readonly Picture[]): readonly Mark[] {
  const used = new Set(
    pictures.flatMap(({ bindings, templates, endpoints }) =>
      [...bindings, ...templates, ...templates.flatMap(({ rows }) => rows), ...endpoints].map(
        ({ mark }) => mark,
      ),
    ),
  );
  return MARK_NAMES.filter((mark) => used.has(mark));
}

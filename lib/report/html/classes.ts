import { type FindingClass } from '../../model';
import { type Markup, markup } from './markup';

/** The colour of a class. It never stands without the word. */
export const TONES = {
  changed: 'bad',
  missing: 'bad',
  unapplied: 'warn',
  leftover: 'bad',
  rebound: 'bad',
  unmanaged: 'warn',
  undeclared: 'warn',
  dangling: 'bad',
  forbidden: 'bad',
  propagating: 'info',
  unobservable: 'info',
  unchecked: 'warn',
} as const satisfies Record<FindingClass, string>;

/** The name of a class, coloured; or how many there are of it. */
export function badge(name: FindingClass, count?: number): Markup {
  const words = count === undefined ? name : `${count} ${name}`;
  return markup`<span class="badge ${TONES[name]}">${words}</span>`;
}

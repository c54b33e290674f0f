import { groupTitle, type Place } from './groups';
import { type Markup, markup } from './markup';
import { type Section } from './section';

/** Commands that are shown at once; a page with more folds the rest. */
const MOST_SHOWN = 25;

/** Things that are named as what a command mends; the rest is counted. */
const MOST_NAMED = 3;

/** The commands that mend what was found, each once, in order; absent where there is none. */
export function fixesSection(places: readonly Place[]): Section | undefined {
  const commands = [...placesByFix(places)].map(command);
  if (commands.length === 0) return undefined;
  const rest = commands.slice(MOST_SHOWN);
  return {
    id: 'fixes',
    title: 'How to fix',
    body: markup`<p>${commands.length === 1 ? ONE : SEVERAL} what was found:
the account becomes what the code says. Where the account is right, change the code instead.</p>
<ol class="commands">
${commands.slice(0, MOST_SHOWN)}
</ol>
${rest.length === 0 ? undefined : folded(rest)}`,
  };
}

const ONE = 'One command mends';
const SEVERAL = 'These commands mend, in this order,';

const folded = (commands: readonly Markup[]): Markup => markup`<details class="fold">
<summary>${commands.length} more</summary>
<ol class="commands" start="${MOST_SHOWN + 1}">
${commands}
</ol>
</details>`;

function placesByFix(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const byFix = new Map<string, Place[]>();
  for (const place of places) {
    for (const fix of place.group.fixes) {
      const mended = byFix.get(fix);
      if (mended === undefined) byFix.set(fix, [place]);
      else mended.push(place);
    }
  }
  return byFix;
}

function command([text, mended]: readonly [string, readonly Place[]]): Markup {
  const named = mended
    .slice(0, MOST_NAMED)
    .map(
      ({ id, group }, index, all) =>
        markup`<a href="#${id}">${groupTitle(group)}</a>${index < all.length - 1 ? ',' : ''}`,
    );
  const others = mended.length - named.length;
  return markup`<li><pre><code>${text}</code></pre>
<p>for ${named}${others === 0 ? '' : ` and ${others} more`}</p></li>`;
}

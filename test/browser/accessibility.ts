import axe, { type AxeResults, type NodeResult } from 'axe-core';
import { type Page } from 'playwright-core';

/** What axe says about a page: rule, place and reason. */
export interface Accessibility {
  readonly violations: readonly string[];
  /** Words whose contrast it cannot measure. */
  readonly unmeasured: readonly string[];
}

/** Runs axe. What is folded is hidden, so that it says nothing about it. */
export async function accessibility(page: Page): Promise<Accessibility> {
  // neither is held back by the policy of the page, as a script in it would be
  await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate<AxeResults>('axe.run(document)');
  return {
    violations: listed(violations),
    unmeasured: listed(incomplete.filter(({ id }) => id === 'color-contrast')),
  };
}

const listed = (results: AxeResults['violations']): readonly string[] =>
  results.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isInPicture(node))
      .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );

/** It does not see the ground of words in a picture. */
const isInPicture = ({ html }: NodeResult): boolean => /^<(text|tspan) /.test(html);

import { type Markup, markup } from './markup';

/** A part of the page with a heading, which the navigation names. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things it lists. @default - the navigation says no number */
  readonly count?: number;
  readonly body: Markup;
}

export const sectionBox = ({ id, title, body }: Section): Markup =>
  markup`<section class="part ${id}" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>`;

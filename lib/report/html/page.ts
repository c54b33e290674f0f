import { type Report } from '../../model';
import { Markup, markup } from './markup';
import { POLICY } from './policy';
import { moment } from './scale';
import { type Section, sectionBox } from './section';
import { STYLE } from './style';
import { headlineOf, verdictSection } from './verdict';

/** The document around the parts of a report. */
export const page = (report: Report, sections: readonly Section[]): string =>
  `<!doctype html>\n${rootElement(report, sections).text}\n`;

const rootElement = (
  report: Report,
  sections: readonly Section[],
): Markup => markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${headlineOf(report)} · live-callbacks</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
<p class="brand"><b>live-callbacks</b> drift report</p>
<nav aria-label="Sections">
<ul>
${sections.map(link)}
</ul>
</nav>
</header>
<main id="report" tabindex="-1">
${verdictSection(report)}
${sections.map(sectionBox)}
</main>
<footer>
<p>Checked ${moment(report.checkedAt)} · exit code ${report.exitCode} ·
a check reads, and changes nothing</p>
</footer>
</body>
</html>`;

const link = ({ id, title, count }: Section): Markup => {
  const number = count === undefined ? undefined : markup` <span>${count}</span>`;
  return markup`<li><a href="#${id}">${title}${number}</a></li>`;
};

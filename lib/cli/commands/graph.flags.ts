import { GRAPH_NAMES } from '../../graph';
import { type Command } from '../command';
import { CREDENTIALS_HELP, READING_FLAGS } from './reading.flags';

/** Draws domains, templates and endpoints; changes nothing. */
export const graph: Command = {
  name: 'graph',
  summary: 'draw which domains use which templates, and where those send callbacks',
  flags: [
    ...READING_FLAGS,
    {
      flags: '--view <VIEW>',
      description: 'one side alone, or both with their differences marked',
      default: 'both',
      choices: ['declared', 'live', 'both'],
    },
    {
      flags: '--format <FORMAT>',
      description: 'what standard output gets',
      default: 'mermaid',
      choices: GRAPH_NAMES,
    },
    {
      flags: '--output <FORMAT=FILE>',
      description: 'write a picture to a file, besides --format (repeatable)',
      isRepeatable: true,
    },
  ],
  footer: `--view declared needs no credentials; --view live needs no synthesized code.

Exit codes: 0 drawn, whatever it shows, 1 error. To check for differences run drift.

${CREDENTIALS_HELP}

Examples:
  live-callbacks graph
  live-callbacks graph --view declared --format svg > callbacks.svg
  live-callbacks graph --view live --output html=callbacks.html`,
  load: () => import('./graph'),
};

import { type Mark, type Topology, type TopologyTemplate } from '../../lib/model';

const KINDS = ['push', 'interruption', 'recording'];

/** An account with this many bindings over 20 templates; of each template a few differ. */
export const largeTopology = (bindings: number, templates = 20): Topology => ({
  view: 'both',
  templates: Array.from({ length: templates }, (_, index) => template(index)),
  bindings: Array.from({ length: bindings }, (_, index) => ({
    domainName: `push-${String(index).padStart(4, '0')}.example.com`,
    appName: 'live',
    template: `t${index % templates}`,
    ...(markOf(index) === 'different' ? { declaredTemplate: `t${(index + 1) % templates}` } : {}),
    mark: markOf(index),
    ...(NOTES[markOf(index)] === undefined ? {} : { note: NOTES[markOf(index)] }),
  })),
});

const template = (index: number): TopologyTemplate => ({
  key: `t${index}`,
  name: `prod-${String(index).padStart(2, '0')}`,
  templateId: 1000 + index,
  mark: 'same',
  endpoints: KINDS.map((kind) => ({
    attribute: `callbacks.${kind}`,
    url: `https://cb-${index % 3}.example.com/${index}/${kind}`,
    mark: 'same',
  })),
});

/** Every 97th is rebound, every 89th missing, every 83rd unmanaged. */
function markOf(index: number): Mark {
  if (index % 97 === 5) return 'different';
  if (index % 89 === 7) return 'declared-only';
  return index % 83 === 9 ? 'live-only' : 'same';
}

const NOTES: Readonly<Partial<Record<Mark, string>>> = {
  different: 'rebound',
  'declared-only': 'missing',
  'live-only': 'unmanaged',
};

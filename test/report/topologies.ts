import { type Topology } from '../../lib/model';
import { withFragments } from './hostile-values';

const DRIFTED: Topology = {
  templates: [
    {
      key: 'main',
      name: 'prod-main',
      templateId: 1002,
      mark: 'different',
      endpoints: [
        { attribute: 'callbacks.push', url: 'https://cb.example.com/push', mark: 'same' },
        {
          attribute: 'callbacks.interruption',
          url: 'https://elsewhere.example.net/end',
          declaredUrl: 'https://cb.example.com/live?action=interruption',
          note: 'changed',
          mark: 'different',
        },
      ],
    },
    {
      key: 'vip',
      name: 'prod-vip',
      templateId: 1003,
      mark: 'same',
      endpoints: [{ attribute: 'callbacks.push', url: 'https://cb.example.com/vip', mark: 'same' }],
    },
    { key: 'archive', name: 'prod-archive', mark: 'declared-only', note: 'missing', endpoints: [] },
    { key: 'console', name: 'console-made', templateId: 1004, mark: 'live-only', endpoints: [] },
  ],
  bindings: [
    { domainName: 'push.example.com', appName: 'live', template: 'main', mark: 'same' },
    {
      domainName: 'push.example.com',
      appName: 'vip',
      template: 'console',
      declaredTemplate: 'vip',
      note: 'rebound',
      mark: 'different',
    },
    { domainName: 'event.example.com', appName: 'live', mark: 'unchecked' },
    { domainName: 'old.example.com', appName: 'live', mark: 'live-only' },
  ],
};

/** Pictures that go with reports of the same name. */
export const TOPOLOGIES: Readonly<Record<string, readonly Topology[]>> = {
  drifted: [DRIFTED],
  hostile: [withTopologyText(DRIFTED, withFragments())],
};

/** Replaces each text of a picture that comes from code, state or account. */
export function withTopologyText(
  { templates, bindings, ...rest }: Topology,
  replace: (text: string) => string,
): Topology {
  return {
    ...rest,
    target: replace('eu'),
    templates: templates.map((template) => ({
      ...template,
      name: replace(template.name),
      endpoints: template.endpoints.map((endpoint) => ({
        ...endpoint,
        ...(endpoint.declaredUrl !== undefined && { declaredUrl: replace(endpoint.declaredUrl) }),
        url: replace(endpoint.url),
      })),
    })),
    bindings: bindings.map((binding) => ({
      ...binding,
      domainName: replace(binding.domainName),
      appName: replace(binding.appName),
    })),
  };
}

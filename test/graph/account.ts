import { type Topology } from '../../lib/model';

/** A small account in which everything that can be drawn happens once. */
export const ACCOUNT: Topology = {
  view: 'both',
  templates: [
    {
      key: 'main',
      name: 'prod-main',
      templateId: 1002,
      mark: 'different',
      note: 'changed',
      endpoints: [
        { attribute: 'callbacks.push', url: 'https://cb.example.com/live', mark: 'same' },
        {
          attribute: 'callbacks.interruption',
          url: 'https://elsewhere.example.net/end',
          declaredUrl: 'https://cb.example.com/end',
          mark: 'different',
          note: 'changed',
        },
        { attribute: 'callbacks.recording', url: 'https://cb.example.com/live', mark: 'same' },
        {
          attribute: 'callbacks.recordingStatus',
          url: '(secret)',
          isOpaque: true,
          mark: 'unchecked',
          note: 'unobservable',
        },
      ],
    },
    { key: 'vip', name: 'prod-vip', mark: 'declared-only', note: 'missing', endpoints: [] },
  ],
  bindings: [
    { domainName: 'push.example.com', appName: 'live', template: 'main', mark: 'same' },
    {
      domainName: 'push.example.com',
      appName: 'vip',
      template: 'main',
      declaredTemplate: 'vip',
      mark: 'different',
      note: 'rebound',
    },
    { domainName: 'old.example.com', appName: 'live', mark: 'live-only', note: 'unmanaged' },
  ],
};

/** The same without a comparison. */
export const ALONE: Topology = {
  view: 'live',
  templates: [
    {
      key: 'main',
      name: 'prod-main',
      templateId: 1002,
      mark: 'same',
      endpoints: [{ attribute: 'callbacks.push', url: 'http://cb.example.com', mark: 'same' }],
    },
  ],
  bindings: [{ domainName: 'push.example.com', appName: 'live', template: 'main', mark: 'same' }],
};

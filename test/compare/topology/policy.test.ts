import { topologyOf } from '../../../lib/compare';
import { findingsOf } from '../../helpers/compare';
import { declaredTemplate, liveTemplate } from '../../helpers/inventory';
import { linesOf, sidesOf } from './drawn';

const PUSH = { 'callbacks.push': 'http://cb.example.com/push' };

test('what breaks the policy is noted, whoever made it, and moves nothing to the other side', () => {
  const given = {
    declared: { templates: [declaredTemplate('main', { templateName: 'main', ...PUSH })] },
    live: {
      templates: [
        liveTemplate(1002, { templateName: 'main', ...PUSH }),
        liveTemplate(1004, { templateName: 'console-made', ...PUSH }),
      ],
    },
  };
  const findings = findingsOf(given, { policy: { requireHttps: true } });
  expect(linesOf(topologyOf(sidesOf(given), findings))).toEqual([
    'console-made (1004): live-only (forbidden push, unmanaged)',
    '  push to http://cb.example.com/push: live-only',
    'main (1002): different (forbidden)',
    '  push to http://cb.example.com/push: same (forbidden)',
  ]);
});

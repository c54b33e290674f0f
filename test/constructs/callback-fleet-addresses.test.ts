import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { CallbackFleet } from 'tencent-live-callbacks';
import { blocksIn } from '../helpers/resource-blocks';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

/** A template, and the app name of a domain that is bound to it. */
interface Entry {
  readonly key: string;
  readonly domain: string;
  readonly appName: string;
  readonly audioAudit: string | undefined;
}

const entries: fc.Arbitrary<Entry[]> = fc.uniqueArray(
  fc.record({
    // keys that are numbers come first in every object
    key: fc.oneof(
      fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,6}$/),
      fc.constantFrom('Default', 'Resource', 'ApiFields', '10', '9'),
    ),
    domain: fc.constantFrom('a.example.com', 'b.example.com'),
    appName: fc.stringMatching(/^[a-c%-]([a-c/-]{0,3}[a-c%-])?$/),
    audioAudit: fc.constantFrom(undefined, 'https://cb.example.com/audio-audit'),
  }),
  {
    comparator: (left, right) =>
      left.key === right.key || (left.domain === right.domain && left.appName === right.appName),
    maxLength: 8,
  },
);

test('entries keep their addresses when others are added, removed or reordered', () => {
  const changes = entries.chain((all) =>
    fc.tuple(fc.shuffledSubarray(all), fc.shuffledSubarray(all)),
  );
  fc.assert(
    fc.property(changes, ([before, after]) => {
      const [first, second] = [addressesOf(before), addressesOf(after)];
      const kept = before.filter((entry) => after.includes(entry)).map(({ key }) => key);
      expect(kept.map((key) => second.get(key))).toEqual(kept.map((key) => first.get(key)));
      const all = [...first.values()].flat();
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 40 },
  );
});

/** The addresses of all that was synthesized for an entry, by its key. */
function addressesOf(some: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const bindings: Record<string, Record<string, string>> = {};
  for (const { domain, appName, key } of some) {
    bindings[domain] = { ...bindings[domain], [appName]: key };
  }
  const templates = Object.fromEntries(
    some.map(({ key, audioAudit }) => [key, { callbacks: { ...callbacks, audioAudit } }]),
  );
  const app = testApp();
  new CallbackFleet(stackWithProvider(app), 'fleet', { version: 1, templates, bindings });
  const found = blocksIn(synthesized(app).resource);

  return new Map(
    some.map(({ key, domain, appName, audioAudit }) => {
      const addressOf = (members: object) =>
        found.find(({ block }) => isDeepStrictEqual({ ...block, ...members }, block))?.address ??
        '';
      const template = addressOf({ template_name: key });
      const binding = addressOf({ domain_name: domain, app_name: appName });
      const fields = addressOf({
        input: { TemplateId: `\${${template}.id}`, AudioAuditNotifyUrl: audioAudit },
      });
      expect(template).not.toBe('');
      expect(binding).not.toBe('');
      expect(fields === '').toBe(audioAudit === undefined);
      return [key, [template, binding, ...(audioAudit === undefined ? [] : [fields])]];
    }),
  );
}

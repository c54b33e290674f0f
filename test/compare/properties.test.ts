import fc from 'fast-check';
import { type ObservedInventory, TEMPLATE_ATTRIBUTES, TEMPLATE_TYPE } from '../../lib/model';
import { findingsOf } from '../helpers/compare';
import { declaredBinding, declaredTemplate } from '../helpers/inventory';

const word = fc.string({ minLength: 1, maxLength: 12 });

/** Readable attributes besides the name, each set or unset. */
const otherValues = fc.record(
  Object.fromEntries(
    TEMPLATE_ATTRIBUTES.filter(
      ({ name, readable, type }) => readable && type === 'text' && name !== 'templateName',
    ).map(({ name }) => [name, word] as const),
  ),
  { requiredKeys: [] },
);

/** An account with templates of different names, and rules that all point to one of them. */
const account: fc.Arbitrary<ObservedInventory> = fc
  .uniqueArray(fc.tuple(word, otherValues), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 8,
  })
  .chain((templates) =>
    fc
      .uniqueArray(fc.tuple(fc.domain(), word, fc.nat(templates.length - 1)), {
        selector: ([domain, app]) => `${domain.toLowerCase()} ${app}`,
        maxLength: 12,
      })
      .map((rules) => ({
        templates: templates.map(([templateName, values], index) => ({
          templateId: 1001 + index,
          values: { ...values, templateName },
        })),
        bindings: rules.map(([domainName, appName, index]) => ({
          domainName,
          appName,
          template: 1001 + index,
        })),
      })),
  );

/** The code that declares just what an account holds. */
const declarationOf = ({ templates, bindings }: ObservedInventory) => ({
  templates: templates.map(({ templateId, values }) => declaredTemplate(`t${templateId}`, values)),
  bindings: bindings.map(({ domainName, appName, template }, index) =>
    declaredBinding(`b${index}`, domainName, appName, `t${template}`),
  ),
});

/** The state that a deploy of this code leaves. */
const recordOf = ({ templates, bindings }: ObservedInventory): ObservedInventory => ({
  templates: templates.map((template) => ({
    ...template,
    stack: 'live',
    address: `${TEMPLATE_TYPE}.t${template.templateId}`,
  })),
  bindings: bindings.map((binding, index) => ({
    ...binding,
    stack: 'live',
    address: `tencentcloud_css_callback_rule_attachment.b${index}`,
  })),
});

describe('whatever an account holds', () => {
  test('code that declares just that is in sync, with and without state', () => {
    fc.assert(
      fc.property(account, (live) => {
        const declared = declarationOf(live);
        expect(findingsOf({ declared, live })).toEqual([]);
        expect(findingsOf({ declared, recorded: recordOf(live), live })).toEqual([]);
      }),
    );
  });

  test('without code each template and each rule is one finding', () => {
    fc.assert(
      fc.property(account, (live) => {
        const classes = findingsOf({ live }).map((finding) => finding.class);
        expect(classes).toEqual(
          new Array(live.templates.length + live.bindings.length).fill('unmanaged'),
        );
      }),
    );
  });

  test('an account that lost everything has one finding per declared template and binding', () => {
    fc.assert(
      fc.property(account, (live) => {
        const declared = declarationOf(live);
        const findings = findingsOf({ declared, recorded: recordOf(live) });
        expect(findings).toHaveLength(live.templates.length + live.bindings.length);
        expect(new Set(findings.map((finding) => finding.class))).toEqual(new Set(['missing']));
      }),
    );
  });

  test('the order of the lists does not matter', () => {
    fc.assert(
      fc.property(account, account, (before, after) => {
        const declared = declarationOf(before);
        const reversed = {
          templates: [...after.templates].reverse(),
          bindings: [...after.bindings].reverse(),
        };
        const recorded = recordOf(before);
        expect(findingsOf({ declared, recorded, live: reversed })).toEqual(
          findingsOf({ declared, recorded, live: after }),
        );
      }),
    );
  });

  test('every finding has a fingerprint of its own', () => {
    fc.assert(
      fc.property(account, account, (before, after) => {
        const findings = findingsOf({
          declared: declarationOf(before),
          recorded: recordOf(before),
          live: after,
        });
        const fingerprints = findings.map(({ fingerprint }) => fingerprint);
        expect(new Set(fingerprints).size).toBe(findings.length);
      }),
    );
  });
});

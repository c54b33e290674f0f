import fc from 'fast-check';
import { findingsOf } from '../helpers/compare';
import { account, declarationOf, recordOf } from './accounts';

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

import fc from 'fast-check';
import { topologyOf } from '../../../lib/compare';
import { FINDING_CLASSES } from '../../../lib/model';
import { findingsOf } from '../../helpers/compare';
import { account, declarationOf, recordOf } from '../accounts';
import { sidesOf } from './drawn';

/** Code and state of one account, and the findings about another. */
const drift = fc.tuple(account, account, fc.boolean()).map(([before, live, hasState]) => {
  const declared = declarationOf(before);
  const given = hasState ? { declared, recorded: recordOf(before), live } : { declared, live };
  const findings = findingsOf(given);
  return { topology: topologyOf(sidesOf(given), findings), findings, live };
});

describe('a picture of whatever was found', () => {
  test('marks as many bindings as there are findings about them', () => {
    fc.assert(
      fc.property(drift, ({ topology, findings }) => {
        const about = findings.filter(({ subject }) => subject === 'binding');
        const marked = topology.bindings.filter(({ mark }) => mark !== 'same');
        expect(marked).toHaveLength(about.length);
      }),
    );
  });

  test('marks each template that has a difference, and none besides', () => {
    fc.assert(
      fc.property(drift, ({ topology, findings }) => {
        const differing = findings.filter(
          ({ subject, class: name }) =>
            subject === 'template' && (FINDING_CLASSES[name].isDifference || name === 'unchecked'),
        );
        const entries = new Set(differing.map(({ address, templateId }) => address ?? templateId));
        const marked = topology.templates.filter(
          ({ mark, note }) => mark !== 'same' && note !== 'does not exist',
        );
        expect(marked).toHaveLength(entries.size);
      }),
    );
  });

  test('shows everything that is live', () => {
    fc.assert(
      fc.property(drift, ({ topology, live }) => {
        const ids = topology.templates.map(({ templateId }) => templateId);
        expect(ids).toEqual(expect.arrayContaining(live.templates.map((each) => each.templateId)));
        expect(topology.bindings.length).toBeGreaterThanOrEqual(live.bindings.length);
      }),
    );
  });

  test('has every template that its bindings name, each once', () => {
    fc.assert(
      fc.property(drift, ({ topology: { templates, bindings } }) => {
        const keys = templates.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const named = bindings.flatMap(({ template, declaredTemplate }) => [
          template,
          ...(declaredTemplate === undefined ? [] : [declaredTemplate]),
        ]);
        expect(named.filter((key) => key === undefined || !keys.includes(key))).toEqual([]);
      }),
    );
  });
});

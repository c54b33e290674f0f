import { Secret, Unresolved } from '../../lib/model';
import { isIncomplete, planLines } from '../../lib/settle';
import { declaredTemplate, liveTemplate, recordedTemplate } from '../helpers/inventory';
import { changes, type Given, inAccount, main, OTHER, plan, values } from './planned';

describe('a template is left alone', () => {
  const leftover = { ...values, 'callbacks.audioAudit': OTHER };

  const leftAlone = (given: Given) => {
    const { templates, leftAlone: left } = plan(given);
    expect(templates).toEqual([]);
    return left.map(({ template, attribute, reason, isUndecided }) => [
      template.values.templateName,
      attribute,
      reason,
      isUndecided,
    ]);
  };

  test('where it is not in the account', () => {
    expect(leftAlone({ declared: main(values), live: [] })).toEqual([
      ['main', undefined, 'it is not in the account; deploy it', false],
    ]);
  });

  test('where the state does not know it, though the account has one of its name', () => {
    expect(leftAlone({ declared: main(values), recorded: [], live: inAccount(leftover) })).toEqual([
      ['main', undefined, 'it is not in the state; deploy it', false],
    ]);
  });

  test('where two live ones have its name', () => {
    const live = [liveTemplate(1002, leftover), liveTemplate(1003, leftover)];
    const given = { declared: main(values), live };
    expect(leftAlone(given)).toEqual([
      [
        'main',
        undefined,
        'live templates 1002 and 1003 both have this name; pass --state, or rename one',
        true,
      ],
    ]);
    expect(isIncomplete(plan(given))).toBe(true);
    expect(planLines(plan(given), 'salt')).toEqual([
      'left alone: template main in live: live templates 1002 and 1003 both have this name; pass --state, or rename one',
      'nothing to settle',
    ]);
  });

  test('where it may be in another account', () => {
    const declared = [{ ...declaredTemplate('main', values), foreignProvider: 'tencentcloud.b' }];
    expect(leftAlone({ declared, live: inAccount(leftover) })).toMatchObject([
      ['main', undefined, expect.stringContaining('may be another account'), true],
    ]);
  });

  test('where two declarations stand for it, which would undo each other', () => {
    const declared = [declaredTemplate('main', values), declaredTemplate('second', leftover)];
    const recorded = [
      recordedTemplate('main', 1002, values),
      recordedTemplate('second', 1002, leftover),
    ];
    expect(leftAlone({ declared, recorded, live: inAccount(leftover) })).toEqual([
      ['main', undefined, 'template 1002 is declared more than once', true],
      ['main', undefined, 'template 1002 is declared more than once', true],
    ]);
  });
});

describe('an expression that is not resolved', () => {
  const unknown = new Unresolved('${var.url}', 'the variable "url" has no value');

  test('is what the state says, where there is one', () => {
    const declared = main({ ...values, 'callbacks.audioAudit': unknown });
    const recorded = [recordedTemplate('main', 1002, { ...values, 'callbacks.audioAudit': OTHER })];
    expect(changes({ declared, recorded, live: inAccount(values) })).toEqual([
      ['callbacks.audioAudit', undefined, OTHER],
    ]);
  });

  test('is undecided without one, and the other fields are planned', () => {
    const declared = main({ ...values, 'callbacks.audioAudit': unknown });
    const live = inAccount({ ...values, 'callbacks.recording': OTHER });
    const given = { declared, live };
    expect(changes(given)).toEqual([['callbacks.recording', OTHER, undefined]]);
    expect(isIncomplete(plan(given))).toBe(true);
    expect(planLines(plan(given), 'salt')).toContain(
      'left alone: template main in live, callbacks.audioAudit: the variable "url" has no value',
    );
  });

  test('is no leftover where it is a key', () => {
    const declared = main({ ...values, callbackKey: unknown });
    const live = inAccount({ ...values, callbackKey: new Secret('consolekey1') });
    expect(plan({ declared, live })).toEqual({ templates: [], leftAlone: [] });
  });
});

import { essence, findingsOf } from '../helpers/compare';
import { declaredTemplate, liveTemplate, recordedTemplate } from '../helpers/inventory';

const PUSH = 'https://cb.example.com/push';
const values = { templateName: 'main', 'callbacks.push': PUSH } as const;

const declared = { templates: [declaredTemplate('main', values)] };
const recorded = { templates: [recordedTemplate('main', 1002, values)] };
const live = { templates: [liveTemplate(1002, values)] };

describe('a name that was changed by hand', () => {
  const renamed = { templates: [liveTemplate(1002, { ...values, templateName: 'main-old' })] };

  test('is changed where the state knows the id', () => {
    expect(essence(findingsOf({ declared, recorded, live: renamed }))).toEqual([
      ['changed', 'main', 'templateName', 'main', 'main-old'],
    ]);
  });

  test('is missing and unmanaged without state: nothing else ties the two together', () => {
    expect(essence(findingsOf({ declared, live: renamed }))).toEqual([
      ['unmanaged', 'main-old'],
      ['missing', 'main'],
    ]);
  });
});

describe('a template that is not there', () => {
  test('is missing where it was recorded', () => {
    expect(essence(findingsOf({ declared, recorded }))).toEqual([['missing', 'main']]);
  });

  test('is missing where there is no state', () => {
    expect(essence(findingsOf({ declared }))).toEqual([['missing', 'main']]);
  });

  test('is missing though another one has taken its name: the recorded id counts', () => {
    const recreated = { templates: [liveTemplate(1009, values)] };
    expect(essence(findingsOf({ declared, recorded, live: recreated }))).toEqual([
      ['unmanaged', 'main'],
      ['missing', 'main'],
    ]);
  });

  test('is unapplied where the state does not know it', () => {
    const [finding] = findingsOf({ declared, recorded: {} });
    expect(finding).toMatchObject({ class: 'unapplied', fix: 'cdktf deploy live' });
    expect(finding?.attribute).toBeUndefined();
  });

  test('is unapplied with an import as the fix where the account has one of its name', () => {
    expect(findingsOf({ declared, recorded: {}, live })).toMatchObject([
      {
        class: 'unapplied',
        templateId: 1002,
        fix: 'terraform -chdir=cdktf.out/stacks/live import tencentcloud_css_callback_template.main 1002',
      },
    ]);
  });
});

describe('templates nobody declared', () => {
  test('are unmanaged, and left out where only what is declared is asked for', () => {
    expect(findingsOf({ live })).toEqual([
      {
        class: 'unmanaged',
        subject: 'template',
        templateName: 'main',
        templateId: 1002,
        ignored: false,
        fingerprint: 'unmanaged:template:1002:',
        fix: 'tccli live DeleteLiveCallbackTemplate --TemplateId 1002',
      },
    ]);
    expect(findingsOf({ live }, { scope: 'declared' })).toEqual([]);
  });

  test('are undeclared where the state still records them, whatever the scope', () => {
    const sides = { recorded, live };
    expect(findingsOf(sides, { scope: 'declared' })).toMatchObject([
      { class: 'undeclared', templateId: 1002, fix: 'cdktf deploy live' },
    ]);
  });

  test('give nothing where the state records them and the account has lost them', () => {
    expect(findingsOf({ recorded })).toEqual([]);
  });

  test('are unchecked where they were recorded in a module, which is not read', () => {
    const inModule = {
      ...recordedTemplate('main', 1002, values),
      address: 'module.callbacks.tencentcloud_css_callback_template.main',
    };
    expect(findingsOf({ recorded: { templates: [inModule] }, live })).toMatchObject([
      { class: 'unchecked', reason: 'recorded in a module, whose configuration is not read' },
    ]);
  });
});

describe('two live templates of one name', () => {
  const twins = { templates: [liveTemplate(1002, values), liveTemplate(1003, values)] };

  test('are unchecked without state, and not unmanaged', () => {
    expect(findingsOf({ declared, live: twins })).toMatchObject([
      {
        class: 'unchecked',
        reason: 'live templates 1002 and 1003 both have this name; pass --state, or rename one',
      },
    ]);
  });

  test('are told apart by the recorded id', () => {
    expect(essence(findingsOf({ declared, recorded, live: twins }))).toEqual([
      ['unmanaged', 'main'],
    ]);
  });
});

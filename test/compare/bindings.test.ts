import { Unresolved } from '../../lib/model';
import { essence, findingsOf } from '../helpers/compare';
import { declaredBinding, liveBinding, liveTemplate } from '../helpers/inventory';
import {
  declared,
  declaredTemplates,
  live,
  main,
  recorded,
  recordedTemplates,
  vip,
} from './two-templates';

describe('a declared binding', () => {
  test('that is live on its template gives no finding, with and without state', () => {
    const sides = { declared, live: live(liveBinding('push.example.com', 'live', 1002)) };
    expect(findingsOf({ ...sides, recorded })).toEqual([]);
    expect(findingsOf(sides)).toEqual([]);
  });

  test('is compared without the case of its domain, as DNS does', () => {
    const sides = { declared, live: live(liveBinding('Push.Example.COM', 'live', 1002)) };
    expect(findingsOf(sides)).toEqual([]);
  });

  test('is missing where the account has no rule for it', () => {
    expect(findingsOf({ declared, recorded, live: live() })).toEqual([
      {
        class: 'missing',
        subject: 'binding',
        stack: 'live',
        address: 'tencentcloud_css_callback_rule_attachment.b',
        constructPath: 'live/b/Resource',
        domainName: 'push.example.com',
        appName: 'live',
        declared: 'main',
        live: null,
        ignored: false,
        fingerprint: 'missing:binding:live:tencentcloud_css_callback_rule_attachment.b:',
        fix: 'cdktf deploy live',
      },
    ]);
  });

  test('is rebound where the account has it on another template', () => {
    const sides = { declared, recorded, live: live(liveBinding('push.example.com', 'live', 1003)) };
    expect(essence(findingsOf(sides))).toEqual([
      ['rebound', 'push.example.com/live', 'main', 'vip'],
    ]);
  });

  test('is rebound with the removal of its rule first where the provider would mix it up', () => {
    const sides = {
      declared,
      recorded,
      live: live(
        liveBinding('push.example.com', 'live', 1003),
        liveBinding('push.example.com', 'other', 1003),
      ),
    };
    expect(findingsOf(sides)).toContainEqual(
      expect.objectContaining({
        class: 'rebound',
        fix: 'live-callbacks unbind --domain push.example.com --app live --even-declared && cdktf deploy live',
      }),
    );
  });

  test('is rebound, not missing, where its own template is gone and another serves it', () => {
    const sides = {
      declared,
      recorded,
      live: {
        templates: [liveTemplate(1003, vip)],
        bindings: [liveBinding('push.example.com', 'live', 1003)],
      },
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['rebound', 'push.example.com/live', 'main', 'vip'],
      ['missing', 'main'],
    ]);
  });

  test('is dangling where its live rule points to a template that does not exist', () => {
    const sides = { declared, recorded, live: live(liveBinding('push.example.com', 'live', 1099)) };
    expect(essence(findingsOf(sides))).toEqual([
      ['dangling', 'push.example.com/live', 'main', 'template 1099'],
    ]);
  });

  test('is unapplied where the state does not know it', () => {
    const sides = { declared, recorded: { templates: recordedTemplates }, live: live() };
    expect(findingsOf(sides)).toMatchObject([{ class: 'unapplied', fix: 'cdktf deploy live' }]);
  });

  test('is unapplied with an import as the fix where only the account has it', () => {
    const sides = {
      declared,
      recorded: { templates: recordedTemplates },
      live: live(liveBinding('push.example.com', 'live', 1002)),
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'unapplied',
        fix: 'terraform -chdir=cdktf.out/stacks/live import tencentcloud_css_callback_rule_attachment.b 1002#push.example.com',
      },
    ]);
  });

  test('whose app name changed in code is unapplied, and the old one undeclared', () => {
    const sides = {
      declared: {
        templates: declaredTemplates,
        bindings: [declaredBinding('b', 'push.example.com', 'vip', 'main')],
      },
      recorded,
      live: live(liveBinding('push.example.com', 'live', 1002)),
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['unapplied', 'push.example.com/vip', 'main', null],
      ['undeclared', 'push.example.com/live', 'main'],
    ]);
  });

  test('may name its template by id', () => {
    const byId = {
      templates: declaredTemplates,
      bindings: [declaredBinding('b', 'push.example.com', 'live', 1002)],
    };
    const on = (id: number) => live(liveBinding('push.example.com', 'live', id));
    expect(findingsOf({ declared: byId, live: on(1002) })).toEqual([]);
    expect(essence(findingsOf({ declared: byId, live: on(1003) }))).toEqual([
      ['rebound', 'push.example.com/live', 'main', 'vip'],
    ]);
  });
});

describe('a binding with an expression nobody could resolve', () => {
  const unknown = new Unresolved('${var.domain}', 'variable "domain" has no value');

  test('is unchecked without state', () => {
    const sides = {
      declared: {
        templates: declaredTemplates,
        bindings: [declaredBinding('b', unknown, 'live', 'main')],
      },
      live: live(),
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'unchecked',
        domainName: '${var.domain}',
        reason: 'variable "domain" has no value',
      },
    ]);
  });

  test('stands for the recorded domain with state', () => {
    const sides = {
      declared: {
        templates: declaredTemplates,
        bindings: [declaredBinding('b', unknown, 'live', 'main')],
      },
      recorded,
      live: live(liveBinding('push.example.com', 'live', 1003)),
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['rebound', 'push.example.com/live', 'main', 'vip'],
    ]);
  });

  test('is unchecked where its template is the expression and a rule is live', () => {
    const sides = {
      declared: {
        templates: declaredTemplates,
        bindings: [declaredBinding('b', 'push.example.com', 'live', unknown)],
      },
      live: live(liveBinding('push.example.com', 'live', 1002)),
    };
    expect(findingsOf(sides)).toMatchObject([
      { class: 'unchecked', reason: 'variable "domain" has no value' },
    ]);
  });

  test('is missing where its template is the expression and no rule is live', () => {
    const sides = {
      declared: {
        templates: declaredTemplates,
        bindings: [declaredBinding('b', 'push.example.com', 'live', unknown)],
      },
      live: live(),
    };
    expect(findingsOf(sides)).toMatchObject([{ class: 'missing' }]);
  });
});

describe('the order of findings', () => {
  test('is by stack, subject, name, class and attribute, and the same for any input order', () => {
    const sides = {
      declared: { ...declared, templates: [...declaredTemplates].reverse() },
      live: {
        templates: [
          liveTemplate(1003, { templateName: 'vip', 'callbacks.recording': 'https://x.example/r' }),
          liveTemplate(1002, { ...main, description: 'by_hand' }),
          liveTemplate(1001, { templateName: 'zeta' }),
        ],
        bindings: [liveBinding('b.example.com', 'live', 1001)],
      },
    };
    expect(essence(findingsOf(sides)).map((words) => words.slice(0, 3).join(' '))).toEqual([
      'unmanaged b.example.com/live zeta',
      'unmanaged zeta',
      'missing push.example.com/live main',
      'leftover main description',
      'changed vip callbacks.push',
      'leftover vip callbacks.recording',
    ]);
  });
});

import { essence, findingsOf, NOW } from '../helpers/compare';
import { declaredBinding, liveBinding } from '../helpers/inventory';
import { declared, declaredTemplates, live, recorded } from './two-templates';

describe('a rule nobody declared', () => {
  test('is unmanaged, and left out where only what is declared is asked for', () => {
    const sides = {
      declared: { templates: declaredTemplates },
      live: live(liveBinding('push-eu.example.com', 'backup', 1002)),
    };
    expect(findingsOf(sides)).toEqual([
      {
        class: 'unmanaged',
        subject: 'binding',
        domainName: 'push-eu.example.com',
        appName: 'backup',
        live: 'main',
        ignored: false,
        fingerprint: 'unmanaged:binding:push-eu.example.com:backup:',
        fix: 'live-callbacks unbind --domain push-eu.example.com --app backup',
      },
    ]);
    expect(findingsOf(sides, { scope: 'declared' })).toEqual([]);
  });

  test('says so where the provider may take it for a declared one', () => {
    const sides = {
      declared: {
        templates: declaredTemplates,
        bindings: [declaredBinding('b', 'push.example.com', 'live', 'main')],
      },
      live: live(
        liveBinding('push.example.com', 'live', 1002),
        liveBinding('push.example.com', 'backup', 1002),
      ),
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'unmanaged',
        appName: 'backup',
        reason:
          'live, but not declared; it shares template and domain with another rule, so that a deploy may change or delete the wrong one',
      },
    ]);
  });

  test('is dangling where its template does not exist', () => {
    const sides = {
      declared: { templates: declaredTemplates },
      live: live(liveBinding('push-eu.example.com', 'backup', 1099)),
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['dangling', 'push-eu.example.com/backup', 'template 1099'],
    ]);
    expect(findingsOf(sides, { scope: 'declared' })).toEqual([]);
  });

  test('is undeclared where the state records it, whatever the scope', () => {
    const sides = {
      declared: { templates: declaredTemplates },
      recorded,
      live: live(liveBinding('push.example.com', 'live', 1002)),
    };
    expect(findingsOf(sides, { scope: 'declared' })).toMatchObject([
      { class: 'undeclared', live: 'main', fix: 'cdktf deploy live' },
    ]);
  });

  test('gives nothing where the state records it and the account has lost it', () => {
    expect(findingsOf({ recorded: { bindings: recorded.bindings } })).toEqual([]);
  });

  test('has its names quoted for the shell, whatever they hold', () => {
    const sides = { live: live(liveBinding("x'; rm -rf ~", '$(id)', 1002)) };
    expect(findingsOf(sides)).toContainEqual(
      expect.objectContaining({
        class: 'unmanaged',
        fix: `live-callbacks unbind --domain 'x'\\''; rm -rf ~' --app '$(id)'`,
      }),
    );
  });

  test('with a line break in its name gets no command at all', () => {
    const sides = { live: live(liveBinding('x\nrm -rf ~', 'live', 1002)) };
    const finding = findingsOf(sides).find(({ subject }) => subject === 'binding');
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });
});

describe('a rule that changed a moment ago', () => {
  const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
  const classes = (minutes: number, template = 1002) =>
    findingsOf({
      declared,
      live: live(liveBinding('push.example.com', 'live', template, minutesAgo(minutes))),
    }).map((finding) => finding.class);

  test('is propagating below ten minutes and not at ten', () => {
    expect(classes(9.99)).toEqual(['propagating']);
    expect(classes(10)).toEqual([]);
  });

  test('is propagating besides what else there is to say', () => {
    expect(classes(1, 1003)).toEqual(['propagating', 'rebound']);
  });

  test('says when it changed', () => {
    const sides = {
      declared,
      live: live(liveBinding('push.example.com', 'live', 1002, new Date('2026-11-24T05:55:00Z'))),
    };
    expect(findingsOf(sides)).toMatchObject([
      { reason: 'changed at 2026-11-24T05:55:00.000Z, takes up to 10 minutes to work' },
    ]);
  });
});

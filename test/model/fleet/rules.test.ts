import { callbacks, problems, type Fleet } from './resolved';

const main = { callbacks };

test('what the constructs would refuse is refused where it is written', () => {
  const fleet: Fleet = {
    defaults: {
      templateName: 'production-of-everything-in-{template}',
      callbacks: { push: 'cb.example.com' },
    },
    templates: {
      main: { importFrom: 0, description: 'two words' },
      vip: {
        templateName: 'vip',
        callbacks: { push: null, recordingStatus: 'https://cb.example.com/status' },
        importFrom: 'vip',
        settleOnDeploy: { command: '${X}' },
      },
      none: { templateName: '', callbacks: { push: null } },
      loud: {
        callbacks: { push: 'https://cb.example.com', recordingException: { levels: ['a'] } },
      },
      mute: { callbacks: { recordingException: {} } },
    },
  };
  expect(problems(fleet)).toEqual([
    `defaults.templateName: "production-of-everything-in-main" must be at most 30 characters, got 32; shorten it, or pass limits: 'api' for the API's limit of 255 bytes`,
    `templates.main.description: "two words" may hold only letters, digits, "_" and "-", got " "; use those, or pass limits: 'api' to allow it`,
    'defaults.callbacks.push: "cb.example.com" must start with "http://" or "https://"',
    'templates.main.importFrom: 0 must be the id of a template, such as 1002 or "1002"; take it from the console',
    'templates.vip.callbacks: hold only recordingStatus, which the Terraform provider cannot send when it creates the template; set at least one of push, interruption, recording, screencapture, pornDetection, pushException as well',
    'templates.vip.importFrom: "vip" must be the id of a template, such as 1002 or "1002"; take it from the console',
    'templates.vip.settleOnDeploy.command: holds an expression, whose value a shell would run; write the command itself',
    'templates.none.templateName: must not be ""; the API requires a name',
    'templates.none.callbacks: hold no URL, and the API creates no template without one; set at least one of push, interruption, recording, screencapture, pornDetection, pushException',
    `defaults.templateName: "production-of-everything-in-loud" must be at most 30 characters, got 32; shorten it, or pass limits: 'api' for the API's limit of 255 bytes`,
    'templates.loud.callbacks.recordingException.levels: is set without a url; set both, or neither',
    `defaults.templateName: "production-of-everything-in-mute" must be at most 30 characters, got 32; shorten it, or pass limits: 'api' for the API's limit of 255 bytes`,
    'defaults.callbacks.push: "cb.example.com" must start with "http://" or "https://"',
    'templates.mute.callbacks.recordingException: holds no url; set one, or leave it out',
  ]);
});

test('a key that is too long for a name is said to be the name', () => {
  const key = 'k'.repeat(31);
  expect(problems({ templates: { [key]: main, ['k'.repeat(30)]: main } })).toEqual([
    `templates.${key}: templateName "${key}" must be at most 30 characters, got 31; shorten it, or pass limits: 'api' for the API's limit of 255 bytes`,
  ]);
});

test('a name and an import belong to one template', () => {
  const templates = {
    main: { ...main, templateName: 'same', importFrom: 1002 },
    vip: { ...main, templateName: 'same', importFrom: '1002' },
  };
  expect(problems({ templates })).toEqual([
    'templates.vip: templateName "same" is also the name of templates.main with the account of the fleet; rename one of the two, as templates are told apart by name',
    'templates.vip.importFrom: templates.main imports template 1002 already; import it once, and bind that template to more domains',
  ]);
});

test('a fleet has at most 50 templates', () => {
  const templates = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`t-${index}`, main]));
  expect(problems({ templates: templates(50) })).toEqual([]);
  expect(problems({ templates: templates(51) })).toEqual([
    'templates: 51 templates are declared, and an account holds at most 50; remove some, or bind one template to several domains',
  ]);
});

test('bindings need a domain, an app name and a template', () => {
  expect(
    problems({
      templates: { main },
      bindings: {
        'https://push.example.com': 'main',
        'a.example.com': { 'live show': 'main' },
        'b.example.com': { '': 'main' },
        'c.example.com': 'mian',
        'd.example.com': { live: { template: 'toString' } },
      },
    }),
  ).toEqual([
    'bindings (https://push.example.com): "https://push.example.com" must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path',
    'bindings["a.example.com"] (live show): "live show" must be as in the push URL, such as "live"; leave out outer slashes, white space, "?" and "#"',
    'bindings["b.example.com"] (): "" must not be empty; use "live" unless the push URLs say otherwise',
    'bindings["c.example.com"]: "mian" is unknown, did you mean "main"?',
    'bindings["d.example.com"].live.template: "toString" is unknown, choose from "main"',
  ]);
});

test('a domain and app name have one template, and a template one app name of a domain', () => {
  expect(
    problems({
      templates: { main, vip: main },
      bindings: {
        'push.example.com': { live: 'main', vip: 'main' },
        'Push.example.com': { live: 'vip' },
      },
    }),
  ).toEqual([
    'bindings["Push.example.com"].live: the streams of "Push.example.com" with app name "live" are bound by bindings["push.example.com"].live already; remove one of the two, as a domain and app name have one template',
    'bindings["push.example.com"].vip: the streams of "push.example.com" with app name "vip" use the same template as those of bindings["push.example.com"].live (app name "live"); the Terraform provider gives both bindings one id, and its next apply would delete a live rule, so give each app name a template of its own',
  ]);
});

test('an imported rule is one of the same domain and template', () => {
  const bound = (importFrom: number | string) => ({ live: { template: 'main', importFrom } });
  expect(
    problems({
      templates: { main: { ...main, importFrom: 1002 } },
      bindings: {
        'a.example.com': bound(1002),
        'b.example.com': bound('1002#b.example.com'),
        'c.example.com': bound(1003),
        'd.example.com': bound('1002#e.example.com'),
        'e.example.com': bound('1002'),
        'f.example.com': bound(0),
      },
    }),
  ).toEqual([
    'bindings["c.example.com"].live.importFrom: importFrom names a rule of template 1003, but the binding uses template 1002, so Terraform would delete the rule to make this one; import the rule of the same template',
    'bindings["d.example.com"].live.importFrom: "1002#e.example.com" is a rule of another domain than "d.example.com", so Terraform would delete it to make this one; import the rule of the same domain',
    'bindings["e.example.com"].live.importFrom: "1002" must be a template id, "#" and the domain, such as "1002#push.example.com"; or pass { templateId: 1002 }',
    'bindings["f.example.com"].live.importFrom: 0 must be the id of a template, such as 1002 or "1002"; take it from the console',
  ]);
});

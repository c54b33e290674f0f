import { problemsOf } from './reading';

describe('all that is wrong in a step is said at once, with its place:', () => {
  test('what is no YAML', () => {
    expect(problemsOf('version: 1\n\ttemplates: {}\nbindings: *all\n')).toEqual([
      'fleet.yaml:2:1: is indented with a tab; use spaces',
      'fleet.yaml:3:11: text that begins with "*" must be in quotes; YAML aliases are not read',
    ]);
  });

  test('what the schema does not know', () => {
    const text = `version: 2
defualts: {}
defaults:
  callbackKey: S3CRET
  callbacks: { pusch: x, push: 1 }
  limits: konsole
templates:
  "my key": {}
  main:
    callbackKey: { variable: 1x }
    callbacks: [a]
    settleOnDeploy: yes
  two:
bindings:
  a.example.com: { live: { templat: main } }
  b.example.com: { live: [] }
  c.example.com:
environments:
  dev: 5
`;
    expect(problemsOf(text)).toEqual([
      'fleet.yaml:1:10: version: must be 1, got a number',
      'fleet.yaml:2:1: "defualts" is unknown, did you mean "defaults"?',
      'fleet.yaml:4:16: defaults.callbackKey: must be { variable: NAME }, a sensitive Terraform variable that TF_VAR_NAME sets; a key itself does not belong into a fleet',
      'fleet.yaml:5:16: defaults.callbacks: "pusch" is unknown, did you mean "push"?',
      'fleet.yaml:5:32: defaults.callbacks.push: must be text, got a number; put it in quotes',
      'fleet.yaml:6:11: defaults.limits: "konsole" is unknown, did you mean "console"?',
      'fleet.yaml:8:3: templates: "my key" must be letters, digits, "_" and "-", and begin with a letter or digit',
      'fleet.yaml:10:30: templates.main.callbackKey.variable: must be letters, digits, "_" and "-", and begin with a letter or "_"',
      'fleet.yaml:11:16: templates.main.callbacks: must be a mapping, got a list',
      'fleet.yaml:12:21: templates.main.settleOnDeploy: must be true or false or a mapping, got text',
      'fleet.yaml:13:3: templates.two: must be a mapping, got nothing',
      'fleet.yaml:15:26: bindings["a.example.com"].live.template: is missing',
      'fleet.yaml:15:28: bindings["a.example.com"].live: "templat" is unknown, did you mean "template"?',
      'fleet.yaml:16:26: bindings["b.example.com"].live: must be text or a mapping, got a list',
      'fleet.yaml:17:3: bindings["c.example.com"]: must be text or a mapping, got nothing',
      'fleet.yaml:19:8: environments.dev: must be a mapping, got a number',
    ]);
  });

  test('what leads nowhere', () => {
    const text = `version: 1
templates:
  vip: { extends: mian }
  main: {}
bindings: { push.example.com: main }
environments:
  dev:
    templates: { mian: null }
    bindings: { push.example.com: { vip: null } }
`;
    expect(problemsOf(text, { environment: 'dev' })).toEqual([
      'fleet.yaml:3:19: templates.vip.extends: "mian" is unknown, did you mean "main"?',
      'fleet.yaml:8:18: environments.dev.templates: there is nothing to remove: "mian" is unknown, did you mean "main"?',
      'fleet.yaml:9:37: environments.dev.bindings["push.example.com"]: there is nothing to remove: "vip" is unknown, choose from "live"',
    ]);
  });

  test('what cannot be put in', () => {
    const text = `version: 1
defaults:
  templateName: '{environment}-{tempalte}'
  callbacks:
    push: https://\${HOST}/\${var.path}
templates:
  main: { description: '\${TEXT}' }
  vip: {}
`;
    expect(problemsOf(text)).toEqual([
      'fleet.yaml:3:17: defaults.templateName: "{environment}-{tempalte}" holds {environment}, and there are no environments',
      'fleet.yaml:3:17: defaults.templateName: "{environment}-{tempalte}" holds "{tempalte}": "tempalte" is unknown, did you mean "template"?',
      'fleet.yaml:5:11: defaults.callbacks.push: holds "${HOST}", and the environment variable HOST is not set; set it, or write its value',
      'fleet.yaml:5:11: defaults.callbacks.push: holds "${var.path}", and only ${NAME}, an environment variable, is read',
      'fleet.yaml:7:24: templates.main.description: "${TEXT}" holds "${", and environment variables are read in URLs only; write the value, and what differs under "environments"',
    ]);
  });

  test('what the constructs would refuse, where it was taken from', () => {
    const text = `version: 1
defaults:
  callbacks: { push: ftp://cb.example.com }
templates:
  main: { description: two words }
  vip: { extends: main }
  gold: { callbacks: { push: https://cb.example.com } }
bindings:
  https://push.example.com: main
  push.example.com: { live: mian }
environments:
  dev:
    templates:
      gold: { callbacks: { recording: cb.example.com } }
    bindings:
      push.example.com: { live show: gold }
`;
    expect(problemsOf(text, { environment: 'dev' })).toEqual([
      'fleet.yaml:3:22: defaults.callbacks.push: "ftp://cb.example.com" must start with "http://" or "https://"',
      `fleet.yaml:5:24: templates.main.description: "two words" may hold only letters, digits, "_" and "-", got " "; use those, or pass limits: 'api' to allow it`,
      'fleet.yaml:9:3: bindings: "https://push.example.com" must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path',
      'fleet.yaml:10:29: bindings["push.example.com"].live: "mian" is unknown, did you mean "main"?',
      'fleet.yaml:14:39: environments.dev.templates.gold.callbacks.recording: "cb.example.com" must start with "http://" or "https://"',
      'fleet.yaml:16:27: environments.dev.bindings["push.example.com"]: "live show" must be as in the push URL, such as "live"; leave out outer slashes, white space, "?" and "#"',
    ]);
  });
});

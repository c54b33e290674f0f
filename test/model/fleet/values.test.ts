import { callbacks, declared, problems, type Fleet } from './resolved';

const push = 'https://cb.example.com/push';
const ELSEWHERE =
  'holds "${", and environment variables are read in URLs only; write the value, and what differs under "environments"';

describe('environment variables', () => {
  test('are put into URLs, as a whole or a part, as often as they are written', () => {
    const fleet: Fleet = {
      defaults: { callbacks: { push: '${BASE}/push', recording: 'https://${HOST}/${PATH_1}/r' } },
      templates: {
        main: {
          callbacks: {
            interruption: 'https://${HOST}:443/${HOST}',
            recordingException: { url: 'https://${HOST}/e', levels: ['error'] },
          },
        },
      },
    };
    const env = { BASE: 'https://base.example.com', HOST: 'cb.example.com', PATH_1: 'live' };
    expect(declared(fleet, 'main', { env })?.callbacks).toEqual({
      push: 'https://base.example.com/push',
      interruption: 'https://cb.example.com:443/cb.example.com',
      recording: 'https://cb.example.com/live/r',
      recordingException: { url: 'https://cb.example.com/e', levels: ['error'] },
    });
  });

  test.each([
    [
      'https://${HOST}',
      {},
      'holds "${HOST}", and the environment variable HOST is not set; set it, or write its value',
    ],
    [
      'https://${HOST}',
      { HOST: '' },
      'holds "${HOST}", and the environment variable HOST is not set; set it, or write its value',
    ],
    [
      'https://${constructor}',
      {},
      'holds "${constructor}", and the environment variable constructor is not set; set it, or write its value',
    ],
    [
      'https://${var.host}',
      {},
      'holds "${var.host}", and only ${NAME}, an environment variable, is read',
    ],
    [
      'https://${HOST:-x}',
      { HOST: 'x' },
      'holds "${HOST:-x}", and only ${NAME}, an environment variable, is read',
    ],
    ['https://${}', {}, 'holds "${}", and only ${NAME}, an environment variable, is read'],
    [
      'https://${HOST',
      { HOST: 'x' },
      'holds "${HOST", and only ${NAME}, an environment variable, is read',
    ],
    [
      'https://$${HOST}',
      { HOST: 'x' },
      'holds "$${HOST}", and only ${NAME}, an environment variable, is read',
    ],
    [
      'https://${HOST}',
      { HOST: '${x}' },
      'holds "${HOST}", and the value of the environment variable HOST holds "${" or "%{", which Terraform would read as an expression; change the value',
    ],
  ])('that cannot be read are refused: %s with %j', (url, env, problem) => {
    const templates = { main: { callbacks: { push: url } } };
    expect(problems({ templates }, { env })).toEqual([`templates.main.callbacks.push: ${problem}`]);
  });

  test('are not shown where the URL is wrong: they may hold a secret', () => {
    const env = { TOKEN: 'sesame', HOST: 'user:sesame@cb.example.com' };
    const templates = {
      main: { callbacks: { push: 'ftp://x/${TOKEN}', interruption: 'https://${HOST}/x' } },
    };
    expect(problems({ templates }, { env })).toEqual([
      'templates.main.callbacks.push: "ftp://x/${TOKEN}" must start with "http://" or "https://"',
      'templates.main.callbacks.interruption: "https://${HOST}/x" holds user info; put a secret into callbackKey, which signs every callback',
    ]);
  });

  test('are read nowhere else', () => {
    const fleet: Fleet = {
      defaults: { description: 'a${X}' },
      templates: {
        main: {
          templateName: '${X}',
          callbacks: { push, recordingException: { url: push, levels: ['a', '${X}'] } },
        },
      },
    };
    expect(problems(fleet, { env: { X: 'x' } })).toEqual([
      `templates.main.templateName: "\${X}" ${ELSEWHERE}`,
      `defaults.description: "a\${X}" ${ELSEWHERE}`,
      `templates.main.callbacks.recordingException.levels: "\${X}" ${ELSEWHERE}`,
    ]);
    expect(
      problems({
        templates: { main: { callbacks } },
        bindings: { '${X}.example.com': { '${X}': 'main' } },
      }),
    ).toEqual([
      `bindings (\${X}.example.com): "\${X}.example.com" ${ELSEWHERE}`,
      `bindings["\${X}.example.com"] (\${X}): "\${X}" ${ELSEWHERE}`,
    ]);
  });
});

describe('the naming rule', () => {
  const named = (templateName: string, environment?: string) => {
    const fleet: Fleet = {
      defaults: { templateName },
      templates: { main: { callbacks } },
      ...(environment === undefined ? {} : { environments: { [environment]: null } }),
    };
    return { fleet, given: { environment } };
  };

  test.each([
    ['{environment}-{template}', 'prod', 'prod-main'],
    ['{template}_{template}', 'prod', 'main_main'],
    ['all-{template}', undefined, 'all-main'],
    ['fixed', undefined, 'fixed'],
  ])('%s in environment %s gives %s', (templateName, environment, name) => {
    const { fleet, given } = named(templateName, environment);
    expect(declared(fleet, 'main', given)?.templateName).toBe(name);
  });

  test('holds for a name of its own as well', () => {
    const templates = { main: { templateName: '{environment}-hall-1', callbacks } };
    const fleet = { templates, environments: { prod: null } };
    expect(declared(fleet, 'main', { environment: 'prod' })?.templateName).toBe('prod-hall-1');
  });

  test.each([
    [
      '{environment}-{template}',
      'defaults.templateName: "{environment}-{template}" holds {environment}, and there are no environments',
    ],
    [
      '{tempalte}',
      'defaults.templateName: "{tempalte}" holds "{tempalte}": "tempalte" is unknown, did you mean "template"?',
    ],
    [
      '{}',
      'defaults.templateName: "{}" holds "{}": "" is unknown, choose from "template", "environment"',
    ],
    [
      '{main',
      `defaults.templateName: "{main" may hold only letters, digits, "_" and "-", got "{"; use those`,
    ],
  ])('%s is refused', (templateName, problem) => {
    const { fleet, given } = named(templateName);
    expect(problems(fleet, given)).toEqual([problem]);
  });
});

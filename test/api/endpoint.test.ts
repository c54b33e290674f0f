import { credentialsFromEnvironment, resolveEndpoint } from '../../lib/api';

describe('the endpoint', () => {
  test('is the mainland site over HTTPS unless something else is said', () => {
    expect(resolveEndpoint(undefined, {})).toEqual({
      protocol: 'https',
      host: 'live.tencentcloudapi.com',
    });
  });

  test('follows the variables of the Terraform provider', () => {
    const env = {
      TENCENTCLOUD_DOMAIN: 'internal.tencentcloudapi.com',
      TENCENTCLOUD_PROTOCOL: 'HTTP',
    };
    expect(resolveEndpoint(undefined, env)).toEqual({
      protocol: 'http',
      host: 'live.internal.tencentcloudapi.com',
    });
  });

  test('is what --endpoint says before any variable', () => {
    const env = { TENCENTCLOUD_DOMAIN: 'example.com', TENCENTCLOUD_PROTOCOL: 'HTTPS' };
    expect(resolveEndpoint('http://127.0.0.1:8080', env)).toEqual({
      protocol: 'http',
      host: '127.0.0.1:8080',
    });
    expect(resolveEndpoint('live.intl.tencentcloudapi.com', env)).toEqual({
      protocol: 'https',
      host: 'live.intl.tencentcloudapi.com',
    });
  });

  test.each([
    ['ftp://live.example.com', 'it is no http or https URL', 'ftp://live.example.com'],
    ['http://', 'it is no http or https URL', 'http://'],
    ['https://me:hush@live.example.com', 'it carries user info', 'https://…@live.example.com'],
    [
      'https://live.example.com/v1',
      'it has a path, a query or a fragment',
      'https://live.example.com/v1',
    ],
  ])('"%s" is refused', (given, problem, shown) => {
    expect(() => resolveEndpoint(given, {})).toThrow(
      `the endpoint "${shown}" cannot be used: ${problem}; pass a host or a URL such as https://live.tencentcloudapi.com`,
    );
  });
});

describe('credentials from the environment', () => {
  test('are the variables of the Terraform provider, without stray spaces', () => {
    const found = credentialsFromEnvironment({
      TENCENTCLOUD_SECRET_ID: ' AKIDEXAMPLE\n',
      TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE ',
      TENCENTCLOUD_SECURITY_TOKEN: 'TOKENEXAMPLE',
    });
    expect(found?.secretId).toBe('AKIDEXAMPLE');
    expect(found?.secretKey.reveal()).toBe('SECRETKEYEXAMPLE');
    expect(found?.securityToken?.reveal()).toBe('TOKENEXAMPLE');
  });

  test('need both the id and the key', () => {
    expect(credentialsFromEnvironment({ TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE' })).toBeUndefined();
    expect(
      credentialsFromEnvironment({
        TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
        TENCENTCLOUD_SECRET_KEY: '',
      }),
    ).toBeUndefined();
  });

  test('may have another prefix, which errors then name', () => {
    const found = credentialsFromEnvironment(
      { PROD_SECRET_ID: 'AKIDEXAMPLE', PROD_SECRET_KEY: 'KEYEXAMPLE', TENCENTCLOUD_SECRET_ID: 'x' },
      'PROD',
    );
    expect(found).toMatchObject({ secretId: 'AKIDEXAMPLE', prefix: 'PROD' });
  });
});

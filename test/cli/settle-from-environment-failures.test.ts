import { commandLine } from '../helpers/command-line';
import { refusal, scriptedServers, success } from '../helpers/scripted-server';
import { LIVE, LIVE_KEY, settlesFromEnvironment, UNSET } from '../settle/settling-from-environment';

const script = scriptedServers();
const settle = settlesFromEnvironment();

describe('settle --from-environment fails with one line', () => {
  const REMEDY = 'a deploy with settleOnDeploy sets it; without one run "live-callbacks settle"';
  test.each([
    ['', `is not valid JSON (it is empty); ${REMEDY}`],
    ['{"TemplateId": 1001', `is not valid JSON (it is cut off, or not JSON at all); ${REMEDY}`],
    [
      '{"TemplateId":"x","declared":{}}',
      `has an unexpected shape (TemplateId: Invalid input: expected number, received string); ${REMEDY}`,
    ],
    [
      '{"TemplateId":1001,"declared":[]}',
      `has an unexpected shape (declared: expected an object); ${REMEDY}`,
    ],
    [
      `{"TemplateId":1001,"declared":{"${LIVE_KEY}":""}}`,
      `has an unexpected shape (declared: it holds a field that the API does not have); ${REMEDY}`,
    ],
    [
      '{"TemplateId":1001,"declared":{"AudioAuditNotifyUrl":1}}',
      `has an unexpected shape (declared: a field is neither text nor, for levels, a list of texts); ${REMEDY}`,
    ],
    [
      '{"TemplateId":1001,"declared":{"RecordExceptionLevels":"error"}}',
      `has an unexpected shape (declared: a field is neither text nor, for levels, a list of texts); ${REMEDY}`,
    ],
  ])('where LIVE_CALLBACKS_SETTLE is %s', async (text, problem) => {
    const { exitCode, out, err, simulator } = await settle(text);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: LIVE_CALLBACKS_SETTLE ${problem}\n`,
    });
    expect(simulator.callCount()).toBe(0);
  });

  test.each(['--template', '--stack'])('where %s would choose something else', async (flag) => {
    const { exitCode, out, err, simulator } = await settle(UNSET, {}, [flag, 'prod-main']);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: --from-environment names its one template; leave out --template and --stack; see --help\n',
    });
    expect(simulator.callCount()).toBe(0);
  });

  test('where the account does not have the template', async () => {
    const { exitCode, out, err } = await settle('{"TemplateId":1009,"declared":{}}');
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: nothing was changed: template 1009 is not in the account; check the credentials and the endpoint\n',
    });
  });

  test('where the write is refused', async () => {
    const { host } = await script({
      DescribeLiveCallbackTemplates: [success({ Templates: [LIVE] })],
      ModifyLiveCallbackTemplate: [refusal('InvalidParameter.UrlNotSafe', LIVE_KEY)],
    });
    const { exitCode, out, err } = await commandLine(
      ['settle', '--from-environment', '--endpoint', `http://${host}`],
      {
        env: {
          TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
          TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE',
          LIVE_CALLBACKS_SETTLE:
            '{"TemplateId":1001,"declared":{"TemplateName":"prod-main","AudioAuditNotifyUrl":"https://10.0.0.1/"}}',
        },
      },
    );
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(out.split('\n').slice(-2)).toEqual([
      'not done: template prod-main (1001): ModifyLiveCallbackTemplate was refused with InvalidParameter.UrlNotSafe; the host of a URL does not resolve as it should; check the URLs',
      '',
    ]);
  });
});

// Stands in for the command line: notes how it was run, and does what `settle` is there for.
const { appendFileSync } = require('node:fs');
const { CommonClient } = require('tencentcloud-sdk-nodejs-common');

const { env, argv } = process;
const { TemplateId, declared } = JSON.parse(env.LIVE_CALLBACKS_SETTLE);
const key = env.LIVE_CALLBACKS_SETTLE_KEY;
const { TENCENTCLOUD_REGION: region, TENCENTCLOUD_DOMAIN: domain } = env;
appendFileSync(
  env.SETTLE_NOTES,
  `${JSON.stringify({ args: argv.slice(2), TemplateId, declared, key, region, domain })}\n`,
);

if (env.SETTLE_FAILS) {
  console.error(`error: ${env.SETTLE_FAILS}`);
  process.exit(1);
}

const client = new CommonClient(domain, '2018-08-01', {
  credential: { secretId: env.TENCENTCLOUD_SECRET_ID, secretKey: env.TENCENTCLOUD_SECRET_KEY },
  region,
  profile: { httpProfile: { protocol: 'http://' } },
});
client
  .request('ModifyLiveCallbackTemplate', { TemplateId, ...declared, CallbackKey: key })
  .then(() => console.log(`settled ${declared.TemplateName}`))
  .catch((error) => {
    console.error(`error: ${error.code}: ${error.message}`);
    process.exitCode = 1;
  });

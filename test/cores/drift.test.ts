import { App } from 'cdktf';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiveStack } from '../../examples/single-domain/live-stack';
import { driftCheck } from '../e2e/drift-report';
import { deployments } from '../helpers/deployments';
import { recordedAccount } from '../helpers/provider-recording';

const deploy = deployments();

test('a drift check reads what cdktn synthesizes', async () => {
  const deployment = await deploy({ seed: recordedAccount('drifted') });
  const app = new App({ outdir: join(deployment.folder, 'cdktf.out') });
  new LiveStack(app, 'live');
  app.synth();
  const written = readFileSync(join(app.outdir, 'stacks/live/cdk.tf.json'), 'utf8');
  expect(JSON.parse(written)).toMatchObject({ '//': { metadata: { version: '0.24.0' } } });

  const { exitCode, found } = await driftCheck(deployment, app.outdir, {
    args: ['--state', 'none'],
    variables: { TF_VAR_callback_key: 'adasda131312' },
  });
  expect({ exitCode, found }).toEqual({
    exitCode: 2,
    found: [
      ['unmanaged', 'push-eu.example.com/backup', 'prod-main'],
      ['unmanaged', 'console-made'],
      ['unmanaged', 'prod-archive-old'],
      ['missing', 'archive-push.example.com/live', 'prod-archive', null],
      ['rebound', 'push.example.com/vip', 'prod-vip', 'console-made'],
      ['missing', 'prod-archive'],
      [
        'changed',
        'prod-main',
        'callbacks.interruption',
        'https://cb.example.com/live?action=interruption',
        'https://elsewhere.example.net/end',
      ],
      ['leftover', 'prod-main', 'callbacks.audioAudit', null, 'https://audit.example.com/audio'],
    ],
  });
});

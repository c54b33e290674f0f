import { writeFileSync, mkdirSync } from 'node:fs';
import { startSimulator } from 'tencent-live-callbacks/simulator';
import { account, configuration, state } from './drift';
void (async () => {
  mkdirSync('/tmp/bench50', { recursive: true });
  writeFileSync('/tmp/bench50/main.tf.json', JSON.stringify(configuration()));
  writeFileSync('/tmp/bench50/terraform.tfstate', JSON.stringify(state()));
  const s = await startSimulator({
    seed: account(),
    port: 18091,
    accounts: [{ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }],
  });
  console.log(s.url);
})();

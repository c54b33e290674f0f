import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

describe('npm run demo', () => {
  test('shows the seven changes and, once they are undone, an account in sync', () => {
    const { status, stdout, stderr } = spawnSync(
      join(ROOT, 'node_modules/.bin/tsx'),
      ['examples/demo/main.ts'],
      { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('the Tencent Cloud account is simulated');

    const steps = stdout.split('\n== ').slice(1);
    expect(steps[2]).toMatch(/^Check: nothing has changed yet\n[^]*\nin sync\n\nexit code 0$/m);
    expect(steps[4]).toContain(
      '\ndrift, 7 differences: 2 changed, 1 missing, 1 leftover, 1 rebound, 2 unmanaged (besides: 2 propagating)\n',
    );
    expect(steps[4]).toContain('\nexit code 2');
    for (const line of [
      '                declared  prod-archive\n                live    → prod-archive-old\n',
      '                live    → https://elsewhere.example.net/end\n',
      '  leftover      callbacks.audioAudit\n',
      '\ntemplate console-made (1004)\n  unmanaged     live, but not declared\n',
      '                declared  prod-vip\n                live    → console-made\n',
      '\nbinding archive-push.example.com/live in live  live/archive/archive-push.example.com:live/Resource\n  missing       declared, but not live\n',
      '\nbinding push-eu.example.com/backup\n  unmanaged     live, but not declared; it shares template and domain with another rule,',
    ]) {
      expect(steps[4]).toContain(line);
    }
    expect(steps[5]).toContain('\nin sync (besides: 2 propagating)\n\nexit code 0\n');
    expect(steps[6]).toContain('npx live-callbacks drift ');
  }, 60_000);
});

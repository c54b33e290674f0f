import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildCdktn } from './build-cdktn';

/**
 * Builds what is published: the doors with their types by the compiler, the constructs for the
 * other core from them, the command as one file.
 */
function build(): void {
  rmSync('dist', { recursive: true, force: true });
  run('tsc', '--project', 'tsconfig.build.json');
  buildCdktn();
  run('tsx', 'scripts/bundle.ts');
}

const run = (program: string, ...args: readonly string[]): void => {
  execFileSync('npx', ['--no-install', program, ...args], { stdio: 'inherit' });
};

build();

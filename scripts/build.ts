import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Builds what is published: the doors with their types by the compiler, the command as one file. */
function build(): void {
  rmSync('dist', { recursive: true, force: true });
  run('tsc', '--project', 'tsconfig.build.json');
  run('tsx', 'scripts/bundle.ts');
}

const run = (program: string, ...args: readonly string[]): void => {
  execFileSync('npx', ['--no-install', program, ...args], { stdio: 'inherit' });
};

build();

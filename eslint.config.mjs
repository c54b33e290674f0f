import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'cdktn/**',
      'cdktf.out/**',
      'lib/generated/**',
      'templates/**',
      '**/node_modules/**',
      '**/*.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/cli/bin.ts', 'lib/action/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The world comes in as an argument.' },
        { object: 'process', property: 'exit', message: 'Only the two entry points exit.' },
        { object: 'Date', property: 'now', message: 'Take the clock as an argument.' },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: 'readonly', URL: 'readonly' },
    },
  },
  {
    // what it is written with is installed apart, so "npm ci" alone gives no types to lint with
    files: ['test/browser/**/*.ts', 'examples/gitops-repo/**/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['scripts/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
);

import { type Plugin } from 'prettier';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import * as yaml from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';

/** A text as prettier writes it with the settings of this repository. */
export const formatted = (text: string, parser: 'typescript' | 'yaml'): Promise<string> =>
  format(text, {
    parser,
    plugins: [estree as Plugin, typescript, yaml],
    singleQuote: true,
    trailingComma: 'all',
    printWidth: 100,
  });

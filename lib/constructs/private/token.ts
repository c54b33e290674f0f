import { DefaultTokenResolver, StringConcat, Token, Tokenization, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** True for a value that only Terraform knows, and for text that holds one. */
export const isToken = (value: unknown): boolean => Token.isUnresolved(value);

/** The text if it is a literal; `undefined` for a token, and for what is no text. */
export const literalText = (text: unknown): string | undefined =>
  typeof text === 'string' && !isToken(text) ? text : undefined;

/**
 * Text and tokens as they are; `undefined` for "" and for what JavaScript passes by mistake.
 * Synthesis refuses that in a sentence, unless the core meets it first, for example a function.
 */
export const writableText = (text: string | undefined): string | undefined =>
  (typeof text === 'string' && text !== '') || isToken(text) ? text : undefined;

/** A value with its tokens replaced by what Terraform will read in the scope's stack. */
export const resolved = (scope: IConstruct, value: unknown): unknown =>
  Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()) });

/** Equal for equal values, and for tokens with one meaning in the same stack. */
export const identityOf = (scope: IConstruct, value: unknown): string =>
  isToken(value)
    ? `${TerraformStack.of(scope).node.path} ${JSON.stringify(resolved(scope, value))}`
    : JSON.stringify(value);

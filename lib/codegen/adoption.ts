import type { TemplateDeclaration } from '../model';

/** What is taken over of an account, and what is not. */
export interface Adoption {
  readonly templates: readonly AdoptedTemplate[];
  /** The Terraform variables that hold callback keys. */
  readonly keys: readonly KeyVariable[];
  readonly leftOut: readonly LeftOut[];
  /** What was not asked for. */
  readonly filtered: { readonly templates: number; readonly rules: number };
}

/** A template of the account as code declares it. */
export interface AdoptedTemplate {
  /** Unique, of letters, digits, `_` and `-`; begins with a letter. */
  readonly key: string;
  readonly templateId: number;
  readonly declaration: TemplateValuesDeclared;
  /** Name of the Terraform variable that holds its callback key. */
  readonly keyVariable: string | undefined;
  /** What of it is not declared, a sentence without a dot each. */
  readonly lacks: readonly string[];
  readonly bindings: readonly AdoptedBinding[];
  /** Templates of its own that would let Terraform manage its other rules. */
  readonly splits: readonly Split[];
}

/** The key is no part of it: no key is ever written. */
export type TemplateValuesDeclared = Omit<TemplateDeclaration, 'callbackKey'>;

/** A rule that the provider can import. */
export interface AdoptedBinding {
  readonly domainName: string;
  readonly appName: string;
}

/** A template for the rules of one app name, whose ids in the provider collide with those of another. */
export interface Split {
  /** As that of a template. */
  readonly key: string;
  readonly templateName: string;
  readonly appName: string;
  readonly domainNames: readonly string[];
}

/** A Terraform variable that holds a callback key. */
export interface KeyVariable {
  readonly name: string;
  /** A template of the account that has the key. */
  readonly templateId: number;
  /** Keys of the templates that use it. */
  readonly users: readonly string[];
}

/** Something of the account that is not adopted. */
export interface LeftOut {
  /** For example `template "main" (1002)`. */
  readonly what: string;
  /** Half a sentence. */
  readonly reason: string;
  /** Deletes it. */
  readonly command?: string;
}

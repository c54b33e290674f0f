import { type Mark } from '../model';

/** A box of a picture. Its texts are printable, but not escaped: each format has its own rules. */
export interface PictureNode {
  /** Letters and a number, unique among the pictures that are drawn together. */
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly mark: Mark;
  readonly note?: string;
  /** What it stands for, each by its full name. */
  readonly members: readonly string[];
}

/** A domain with an app name, or several that share their template and mark. */
export interface BindingNode extends PictureNode {
  readonly template?: string;
  /** The declared one, where another is live. */
  readonly declaredTemplate?: string;
}

export interface TemplateNode extends PictureNode {
  readonly rows: readonly TemplateRow[];
}

/** The kinds of event that a template sends to the same place. */
export interface TemplateRow {
  readonly kinds: readonly string[];
  readonly mark: Mark;
  readonly note?: string;
  readonly endpoint: string;
  readonly declaredEndpoint?: string;
}

/** A URL, or several of one host that share a mark. */
export interface EndpointNode extends PictureNode {
  /** One of the templates that send to it: the one it is drawn beside. */
  readonly owner: string;
}

/** What every format draws: boxes in three columns, with lines between them. */
export interface Picture {
  readonly title: string;
  /** What there is to see, in a sentence. */
  readonly summary: string;
  /** False where one side alone is drawn: marks have no meaning then. */
  readonly isComparison: boolean;
  readonly bindings: readonly BindingNode[];
  readonly templates: readonly TemplateNode[];
  readonly endpoints: readonly EndpointNode[];
}

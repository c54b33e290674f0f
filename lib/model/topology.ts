/** How a part of a picture compares with what is declared. */
export type Mark = 'same' | 'different' | 'declared-only' | 'live-only' | 'unchecked';

/** What a picture shows: one side alone, or both with their differences. */
export type TopologyView = 'declared' | 'live' | 'both';

/** Where the callbacks of one kind go. */
export interface TopologyEndpoint {
  /** `callbacks.<kind>`, as in a finding. */
  readonly attribute: string;
  /** The live URL, or the declared one where none is live. */
  readonly url: string;
  /** The declared URL, where another one is live. */
  readonly declaredUrl?: string;
  /** True for a secret or an expression in place of the URL: equal ones need not be equal URLs. */
  readonly isOpaque?: boolean;
  readonly mark: Mark;
  /** The class of its finding, or another word of explanation. */
  readonly note?: string;
}

export interface TopologyTemplate {
  /** Tells templates apart; bindings refer to it. */
  readonly key: string;
  readonly name: string;
  readonly templateId?: number;
  readonly mark: Mark;
  /** The classes of its findings, or another word of explanation. */
  readonly note?: string;
  readonly endpoints: readonly TopologyEndpoint[];
}

export interface TopologyBinding {
  readonly domainName: string;
  readonly appName: string;
  /** Key of the live template, or of the declared one where none is live; absent if not known. */
  readonly template?: string;
  /** Key of the declared template, where another one is live. */
  readonly declaredTemplate?: string;
  readonly mark: Mark;
  /** The class of its finding, or another word of explanation. */
  readonly note?: string;
}

/** What a picture of one account shows: domains, their templates, and where callbacks go. */
export interface Topology {
  /** Name of the account, where there are several. */
  readonly target?: string;
  /** With one side alone nothing is compared, and marks have no meaning. @default 'both' */
  readonly view?: TopologyView;
  readonly templates: readonly TopologyTemplate[];
  readonly bindings: readonly TopologyBinding[];
}

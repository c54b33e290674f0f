/** How a part of a picture compares with what is declared. */
export type Mark = 'same' | 'different' | 'declared-only' | 'live-only' | 'unchecked';

/** Where the callbacks of one kind go. */
export interface TopologyEndpoint {
  /** `callbacks.<kind>`, as in a finding. */
  readonly attribute: string;
  readonly url: string;
  readonly mark: Mark;
}

export interface TopologyTemplate {
  /** Tells templates apart; bindings refer to it. */
  readonly key: string;
  readonly name: string;
  readonly templateId?: number;
  readonly mark: Mark;
  readonly endpoints: readonly TopologyEndpoint[];
}

export interface TopologyBinding {
  readonly domainName: string;
  readonly appName: string;
  /** Key of the template; absent where the template does not exist or is not known. */
  readonly template?: string;
  /** Key of the declared template, where another one is live. */
  readonly declaredTemplate?: string;
  readonly mark: Mark;
}

/** What a picture of one account shows: domains, their templates, and where callbacks go. */
export interface Topology {
  /** Name of the account, where there are several. */
  readonly target?: string;
  readonly templates: readonly TopologyTemplate[];
  readonly bindings: readonly TopologyBinding[];
}

/** An HTTP request as far as the API looks at it. */
export interface HttpRequest {
  readonly method: string;
  /** As on the request line: a path with query, or a whole URL if sent through a proxy. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer | 'too-large';
}

/** The query as sent, without the question mark: the signature covers it letter by letter. */
export function rawQuery({ target }: HttpRequest): string {
  const start = target.indexOf('?');
  return start === -1 ? '' : target.slice(start + 1);
}

import { createHmac } from 'node:crypto';

/**
 * A value that can be compared and sent but never shown: printing, logging, inspecting or
 * serializing it gives `[secret]`.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The clear text. Only for sending it to the API or for computing with it. */
  reveal(): string {
    return this.#text;
  }

  /** Whether both hold the same text. */
  equals(other: string | Secret): boolean {
    return this.#text === clearText(other);
  }

  /**
   * Eight hex digits that tell two secrets apart without showing either. The salt must be random
   * and unknown to the reader: with a known salt a short key could be found by trying.
   */
  fingerprint(salt: string): string {
    return createHmac('sha256', salt).update(this.#text).digest('hex').slice(0, 8);
  }

  /** `[secret]`. */
  toString(): string {
    return '[secret]';
  }

  /** `[secret]`. */
  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

const clearText = (value: string | Secret): string =>
  value instanceof Secret ? value.reveal() : value;

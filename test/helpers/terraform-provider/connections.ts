import { type LiveAccount } from './live-account';
import { Crash } from './resource-type';

/** The provider configurations that Terraform opened, each of which would be a process. */
export class Connections {
  readonly #accounts = new Map<string, LiveAccount | Crash>();

  /** @param connect makes the account a provider block leads to */
  constructor(private readonly connect: (block: unknown) => LiveAccount) {}

  configure(peer: string, block: unknown): void {
    this.#accounts.set(peer, this.connect(block));
  }

  accountOf(peer: string): LiveAccount {
    const account = this.#accounts.get(peer);
    if (account === undefined) throw new Error('the provider was not configured');
    if (account instanceof Crash) throw account;
    return account;
  }

  /** A crash takes everything with it that the same process is asked for afterwards. */
  async whileAlive<Result>(
    peer: string,
    act: (account: LiveAccount) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await act(this.accountOf(peer));
    } catch (error) {
      if (error instanceof Crash) this.#accounts.set(peer, error);
      throw error;
    }
  }
}

import { Server, ServerCredentials } from '@grpc/grpc-js';
import { Connections } from './connections';
import { type ApiCall, liveAccount } from './live-account';
import { providerMethods } from './methods';
import { providerService } from './protocol';
import { connectionOf } from './provider-configuration';

/** A provider that runs in this process and waits for Terraform. */
export interface TerraformProvider {
  /** Attaches Terraform (or OpenTofu) to it: neither downloads nor starts a provider then. */
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string };
  /** Calls of the Live API so far, over all runs of Terraform, in the order they were made. */
  readonly calls: readonly ApiCall[];
  close(): void;
}

/**
 * Starts a stand-in for terraform-provider-tencentcloud 1.82.102: its schema and its behaviour,
 * faults included, for the two callback resources.
 *
 * @param env the provider's own variables (`TENCENTCLOUD_*`), for what its configuration leaves out
 */
export async function startTerraformProvider(
  env: Readonly<Record<string, string | undefined>>,
): Promise<TerraformProvider> {
  const calls: ApiCall[] = [];
  const connections = new Connections((block) =>
    liveAccount(connectionOf(block, env), (call) => calls.push(call)),
  );
  const server = new Server();
  server.addService(providerService(), providerMethods(connections));
  const port = await bind(server);
  return {
    environment: { TF_REATTACH_PROVIDERS: attachment(port) },
    calls,
    close: () => {
      server.forceShutdown();
    },
  };
}

const bind = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });

/** OpenTofu looks for the same provider in a registry of its own. */
const attachment = (port: number): string =>
  JSON.stringify(
    Object.fromEntries(
      ['registry.terraform.io', 'registry.opentofu.org'].map((registry) => [
        `${registry}/tencentcloudstack/tencentcloud`,
        {
          Protocol: 'grpc',
          ProtocolVersion: 5,
          Pid: process.pid,
          Test: true,
          Addr: { Network: 'tcp', String: `127.0.0.1:${port}` },
        },
      ]),
    ),
  );

import { join } from 'node:path';
import {
  type sendUnaryData,
  type ServerUnaryCall,
  type ServiceDefinition,
  status,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type * as loader from '@grpc/proto-loader';
import type * as z from 'zod';
import { messageOf } from './applied-change';
import { Crash } from './resource-type';

/** The service of the protocol, as the neighbouring file describes it. */
export function providerService(): ServiceDefinition {
  const definitions = loadSync(join(__dirname, 'tfplugin5.proto'), {
    keepCase: true,
    enums: String,
    oneofs: true,
    longs: Number,
  });
  const service = definitions['tfplugin5.Provider'];
  if (service === undefined || !isService(service)) throw new Error('there is no such service');
  return service;
}

const isService = (definition: loader.AnyDefinition): definition is loader.ServiceDefinition =>
  !('format' in definition);

/** Serves one method. Each provider configuration has a connection of its own: the `peer`. */
export const method =
  <Request>(
    schema: z.ZodType<Request>,
    answer: (request: Request, peer: string) => object | Promise<object>,
  ): UntypedHandleCall =>
  (call: ServerUnaryCall<unknown, object>, callback: sendUnaryData<object>) => {
    Promise.resolve(call.getPeer())
      .then((peer) => answer(schema.parse(call.request), peer))
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          // a plugin that died is unavailable to Terraform
          const code = error instanceof Crash ? status.UNAVAILABLE : status.INTERNAL;
          callback({ code, details: messageOf(error) });
        },
      );
  };

/** A failure as Terraform shows it. */
export const errorDiagnostics = (summary: string | undefined): object[] =>
  summary === undefined ? [] : [{ severity: 'ERROR', summary }];

import { type UntypedServiceImplementation } from '@grpc/grpc-js';
import * as z from 'zod';
import { appliedChange, messageOf } from './applied-change';
import { type Connections } from './connections';
import {
  type Attributes,
  dynamicValueSchema,
  readAttributes,
  readValue,
  writeAttributes,
} from './dynamic-value';
import { plannedChange } from './planned-change';
import { errorDiagnostics, method } from './protocol';
import { recordedSchema } from './recorded-schema';
import { RESOURCE_TYPES, resourceTypeSchema } from './resource-types';

/** What the provider answers to each call of the protocol. */
export function providerMethods(connections: Connections): UntypedServiceImplementation {
  const schema = recordedSchema();

  return {
    GetSchema: method(z.unknown(), () => schema),

    PrepareProviderConfig: method(z.object({ config: dynamicValueSchema }), ({ config }) => ({
      prepared_config: config,
    })),

    Configure: method(z.object({ config: dynamicValueSchema }), ({ config }, peer) => {
      connections.configure(peer, readValue(config));
      return {};
    }),

    ValidateResourceTypeConfig: method(z.unknown(), () => ({})),

    UpgradeResourceState: method(
      z.object({ raw_state: z.object({ json: z.instanceof(Buffer) }) }),
      ({ raw_state }) => ({ upgraded_state: { json: raw_state.json } }),
    ),

    ReadResource: method(
      z.object({ ...typed, current_state: stateSchema, private: privateSchema }),
      async ({ type_name, current_state, private: kept }, peer) => {
        const type = RESOURCE_TYPES[type_name];
        const account = connections.accountOf(peer);
        try {
          const state = current_state && (await type.read(current_state, account));
          return { new_state: writeAttributes(state), private: kept };
        } catch (error) {
          return { diagnostics: errorDiagnostics(messageOf(error)) };
        }
      },
    ),

    PlanResourceChange: method(
      z.object({ ...typed, prior_state: stateSchema, proposed_new_state: stateSchema }),
      ({ type_name, prior_state, proposed_new_state }) => {
        const { forceReplacement } = RESOURCE_TYPES[type_name];
        const change = plannedChange(prior_state, proposed_new_state, forceReplacement);
        return {
          planned_state: writeAttributes(change.planned),
          requires_replace: change.replacedFor.map((name) => ({
            steps: [{ attribute_name: name }],
          })),
          planned_private: NO_PRIVATE_DATA,
          legacy_type_system: true,
        };
      },
    ),

    ApplyResourceChange: method(
      z.object({ ...typed, prior_state: stateSchema, planned_state: stateSchema }),
      async ({ type_name, prior_state, planned_state }, peer) => {
        const type = RESOURCE_TYPES[type_name];
        const change = { prior: prior_state, planned: planned_state };
        const { state, failure } = await connections.whileAlive(peer, (account) =>
          appliedChange(type, change, account),
        );
        return {
          new_state: writeAttributes(state),
          private: NO_PRIVATE_DATA,
          diagnostics: errorDiagnostics(failure),
          legacy_type_system: true,
        };
      },
    ),

    ImportResourceState: method(z.object({ ...typed, id: z.string() }), ({ type_name, id }) => {
      const names = schema.resource_schemas[type_name]?.block.attributes ?? [];
      const unread: Attributes = Object.fromEntries(names.map(({ name }) => [name, null]));
      const state = writeAttributes({ ...unread, id });
      return { imported_resources: [{ type_name, state, private: NO_PRIVATE_DATA }] };
    }),

    Stop: method(z.unknown(), () => ({})),
  };
}

/** What the SDK v2 writes for a resource without private data. */
const NO_PRIVATE_DATA = Buffer.from('null');

const typed = { type_name: resourceTypeSchema };

const stateSchema = dynamicValueSchema.transform(readAttributes);

const privateSchema = z.instanceof(Buffer).optional();

import * as z from 'zod';
import { policyChangesSchema, policySchema } from '../policy';
import type { FleetConfig } from './config';
import { bindingsSchema, changedBindingsSchema } from './schema-bindings';
import { defaultsSchema, templateSchema } from './schema-template';

/** What a fleet file holds. A function: most programs read none. */
export const fleetSchema = (): z.ZodType<FleetConfig> =>
  z
    .strictObject({
      $schema: z.string().optional().describe('JSON Schema of this file, for editors.'),
      version: z.literal(1).describe('Version of the format.'),
      defaults: defaultsSchema()
        .optional()
        .describe('What templates have that do not say otherwise.'),
      templates: z
        .record(name(), templateSchema())
        .describe('The templates, each by a key of your own, which is its construct id.'),
      bindings: bindingsSchema()
        .optional()
        .describe('Which templates the streams of each push domain use.'),
      policy: policySchema()
        .optional()
        .describe(
          'What all templates must keep to. A fleet that breaks it is refused, and a drift check reports what is live and breaks it.',
        ),
      environments: z
        .record(name(), environment().nullable())
        .optional()
        .describe(
          'What differs in each environment, by its name. With environments one of them is chosen, without them none.',
        ),
    })
    .describe(
      'Callback templates, and which domains use them. In URLs ${NAME} is the value of an environment variable.',
    );

const environment = () =>
  z
    .strictObject({
      defaults: defaultsSchema().optional().describe('Changes of the defaults.'),
      templates: z
        .record(name(), templateSchema().nullable())
        .optional()
        .describe('Changes of templates, and more templates. Null: not in this environment.'),
      bindings: changedBindingsSchema()
        .optional()
        .describe('Changes of bindings, and more bindings. Null: not in this environment.'),
      policy: policyChangesSchema()
        .nullable()
        .optional()
        .describe(
          'Changes of the policy, rule by rule; null takes a rule away. Null: everything is allowed in this environment.',
        ),
    })
    .describe('What differs in one environment, member by member. Null removes.');

/** Part of construct ids, and of names in the account. */
const name = () =>
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, {
    error: 'must be letters, digits, "_" and "-", and begin with a letter or digit',
  });

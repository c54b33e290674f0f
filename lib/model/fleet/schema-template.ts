import * as z from 'zod';
import { TEXT_LIMITS, type LimitsName } from '../limits';
import { VARIABLE_NAME } from '../variable-name';
import { callbacksSchema } from './schema-callbacks';

/** What templates have that do not say otherwise. */
export const defaultsSchema = () =>
  z.strictObject({
    templateName: z
      .string()
      .optional()
      .describe(
        'How templates are named: {environment} and {template}, the key, are replaced. Without it the key is the name.',
      )
      .meta({ examples: ['{environment}-{template}'] }),
    ...settings(),
  });

/** One template, or changes of one. */
export const templateSchema = () =>
  z
    .strictObject({
      templateName: z
        .string()
        .optional()
        .describe(
          'Its name in the account: at most 30 letters, digits, "_" and "-"; {environment} and {template} are replaced. Without it the defaults name it.',
        )
        .meta({ examples: ['prod-main'] }),
      extends: z
        .string()
        .nullable()
        .optional()
        .describe(
          'Key of the template from which this one takes over what it does not say itself, but neither name nor import.',
        ),
      importFrom: z
        .union([z.int(), z.string()])
        .nullable()
        .optional()
        .describe(
          'Id of a template that exists in the account: the next deploy adopts it instead of creating one.',
        )
        .meta({ examples: [1002] }),
      ...settings(),
    })
    .describe('A callback template. What it leaves out comes from the defaults.');

/** What both may say. */
const settings = () => ({
  description: z
    .string()
    .nullable()
    .optional()
    .describe('At most 100 letters, digits, "_" and "-". Null: none.')
    .meta({ examples: ['live_callbacks'] }),
  callbackKey: callbackKey()
    .nullable()
    .optional()
    .describe(
      'The key that signs every callback, by its Terraform variable. Null, or none: callbacks are not signed.',
    ),
  callbacks: callbacksSchema()
    .optional()
    .describe('The URL that receives each kind of event. Each kind is taken over by itself.'),
  limits: z
    .enum(Object.keys(TEXT_LIMITS) as readonly LimitsName[])
    .optional()
    .describe(
      'Which limits bound the texts: those of the console (the default), so that templates can be edited there too, or those of the API, which are wider.',
    ),
  settleOnDeploy: z
    .union([
      z.boolean(),
      z.strictObject({
        command: z
          .string()
          .optional()
          .describe('What starts the command line. Without it: npx --no-install live-callbacks.')
          .meta({ examples: ['npx --no-install live-callbacks'] }),
      }),
    ])
    .optional()
    .describe(
      'Whether a deploy also does what the Terraform provider cannot, by running "live-callbacks settle" for the template.',
    ),
});

const callbackKey = () =>
  z.strictObject(
    {
      variable: z
        .string()
        .regex(VARIABLE_NAME, {
          error: 'must be letters, digits, "_" and "-", and begin with a letter or "_"',
        })
        .describe(
          'Name of a sensitive variable in Terraform, such as callback_key, which TF_VAR_callback_key sets.',
        )
        .meta({ examples: ['callback_key'] }),
    },
    { error: ({ code }) => (code === 'invalid_type' ? KEY_BY_REFERENCE : undefined) },
  );

// what was written is not quoted: it may be a key
const KEY_BY_REFERENCE =
  'must be { variable: NAME }, a sensitive Terraform variable that TF_VAR_NAME sets; a key itself does not belong into a fleet';

import * as z from 'zod';

/** The bindings by domain. */
export const bindingsSchema = () =>
  z.record(
    z.string(),
    domain(
      z.union([
        templateKey(),
        z.strictObject({ template: templateKey(), importFrom: importFrom() }),
      ]),
    ),
  );

/** The same where there may be bindings already, of which a part is changed. */
export const changedBindingsSchema = () =>
  z.record(
    z.string(),
    domain(
      z
        .union([
          templateKey(),
          z.strictObject({ template: templateKey().optional(), importFrom: importFrom() }),
        ])
        .nullable(),
    ).nullable(),
  );

const domain = <T extends z.ZodType>(binding: T) =>
  z
    .union([z.string().min(1), z.record(z.string(), binding)])
    .describe('Key of the template of app name "live", or a template for each app name.');

const templateKey = () => z.string().min(1).describe('Key of the template.');

const importFrom = () =>
  z
    .union([
      z.int(),
      z.string(),
      z.strictObject({
        templateId: z.union([z.int(), z.string()]).describe('Id of the template it has now.'),
      }),
    ])
    .nullable()
    .optional()
    .describe(
      'A rule that exists in the account, which the next deploy adopts: the id of its template, or the id in the provider, such as 1002#push.example.com.',
    )
    .meta({ examples: [1002, '1002#push.example.com'] });

import * as z from 'zod';
import { reportSchema } from '../lib/model';

/** The published JSON Schemas by path, as text. */
export const SCHEMAS: Readonly<Record<string, string>> = {
  'schemas/report.json': asText('report.json', 'Drift report', reportSchema),
};

function asText(file: string, title: string, schema: z.ZodType): string {
  const content = {
    $id: `tencent-live-callbacks/schemas/${file}`,
    title,
    // as input: a report of a later version may have more members
    ...z.toJSONSchema(schema, { io: 'input' }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

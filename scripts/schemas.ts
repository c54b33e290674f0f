import * as z from 'zod';
import {
  baselineSchema,
  fleetSchema,
  ignoreFileSchema,
  policyFileSchema,
  reportSchema,
} from '../lib/model';
import { targetsSchema } from '../lib/sources';

/** The published JSON Schemas by path, as text. */
export const SCHEMAS: Readonly<Record<string, string>> = {
  'schemas/baseline.json': asText('baseline.json', 'Baseline', baselineSchema()),
  'schemas/fleet.json': asText('fleet.json', 'Fleet', fleetSchema()),
  'schemas/ignore.json': asText('ignore.json', 'Ignore file', ignoreFileSchema()),
  'schemas/policy.json': asText('policy.json', 'Policy', policyFileSchema()),
  'schemas/report.json': asText('report.json', 'Drift report', reportSchema),
  'schemas/targets.json': asText('targets.json', 'Targets', targetsSchema()),
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

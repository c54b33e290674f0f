import * as z from 'zod';
import { type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';

const message = z.object({ text: z.string() });

const result = z.looseObject({
  ruleId: z.string(),
  ruleIndex: z.number(),
  level: z.string(),
  message,
  locations: z.array(
    z.looseObject({
      physicalLocation: z.object({
        artifactLocation: z.object({ uri: z.string(), uriBaseId: z.string().optional() }),
        region: z.object({ startLine: z.number() }),
      }),
    }),
  ),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(z.unknown()),
  baselineState: z.string().optional(),
});

const run = z.looseObject({
  tool: z.object({
    driver: z.looseObject({
      semanticVersion: z.string(),
      rules: z.array(
        z.looseObject({ id: z.string(), properties: z.looseObject({ tags: z.array(z.string()) }) }),
      ),
    }),
  }),
  invocations: z.tuple([
    z.object({
      executionSuccessful: z.boolean(),
      exitCode: z.number(),
      startTimeUtc: z.string(),
      toolExecutionNotifications: z.array(z.object({ level: z.string(), message })),
    }),
  ]),
  results: z.array(result),
});

/** The only run of the log that a report becomes, as far as tests look at it. */
export function sarifRun(report: Report, view = PLAIN_VIEW) {
  const log = z.object({ runs: z.tuple([run]) });
  return log.parse(JSON.parse(FORMATS.sarif(report, view))).runs[0];
}

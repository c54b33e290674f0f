import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseSeed, type Seed } from 'tencent-live-callbacks/simulator';

const FOLDER = join(__dirname, '../fixtures/provider-1.82.102');

/** Text of a file that was recorded from the Terraform provider 1.82.102. */
export const recordedText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

const answerSchema = z.object({ Response: z.looseObject({}) });

/** One field of a recorded answer, for example the `Templates`. */
export const recordedField = (file: string, field: string): unknown =>
  answerSchema.parse(JSON.parse(recordedText(file))).Response[field];

/** The recorded account, before or after somebody changed it by hand, as a seed. */
export const recordedAccount = (name: 'clean' | 'drifted'): Seed =>
  parseSeed(
    JSON.stringify({
      templates: recordedField(`live.${name}.DescribeLiveCallbackTemplates.json`, 'Templates'),
      rules: recordedField(`live.${name}.DescribeLiveCallbackRules.json`, 'Rules'),
    }),
    `${name}.json`,
  );

/** The calls the provider made for one apply, in order. */
export const recordedCalls = () =>
  z
    .array(z.object({ action: z.string(), params: z.record(z.string(), z.unknown()) }))
    .parse(JSON.parse(recordedText('apply.calls.json')));

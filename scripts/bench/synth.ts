import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import {
  CssCallbackRuleAttachment,
  CssCallbackTemplate,
  TencentcloudProvider,
} from '../../lib/generated';
import { CallbackTemplate } from '../../lib/constructs';
import { median } from './median';

/** What one bench of synthesis measured: medians over the rounds, in milliseconds. */
export interface SynthTimes {
  readonly rawMs: number;
  readonly oursMs: number;
  /** What the constructs cost, validation included, compared to the generated classes alone. */
  readonly ratio: number;
}

/** 2,000 bindings: ten for each template, and as many templates as four accounts hold. */
const ACCOUNTS = 4;
const TEMPLATES_PER_ACCOUNT = 50;
const BINDINGS_PER_TEMPLATE = 10;

/** Builds and synthesizes 2,000 bindings, with the generated classes and with the constructs. */
export function benchSynth(rounds = 9): SynthTimes {
  const raw: number[] = [];
  const ours: number[] = [];
  synthTime(declareRaw);
  synthTime(declareOurs);
  // alternating, so that whatever else the machine does slows both down
  for (let round = 0; round < rounds; round++) {
    raw.push(synthTime(declareRaw));
    ours.push(synthTime(declareOurs));
  }
  const [rawMs, oursMs] = [median(raw), median(ours)];
  return { rawMs, oursMs, ratio: oursMs / rawMs };
}

type Declare = (
  stack: TerraformStack,
  names: TemplateNames,
  provider: TencentcloudProvider,
) => void;

interface TemplateNames {
  readonly templateName: string;
  readonly url: string;
  readonly domains: readonly string[];
}

const declareRaw: Declare = (stack, { templateName, url, domains }, provider) => {
  const template = new CssCallbackTemplate(stack, templateName, {
    templateName,
    streamBeginNotifyUrl: url,
    streamEndNotifyUrl: url,
    provider,
  });
  const templateId = template.getNumberAttribute('id');
  for (const domainName of domains) {
    const config = { domainName, appName: 'live', templateId, provider };
    new CssCallbackRuleAttachment(stack, `${templateName}-${domainName}`, config);
  }
};

const declareOurs: Declare = (stack, { templateName, url, domains }, provider) => {
  const template = new CallbackTemplate(stack, templateName, {
    templateName,
    callbacks: { push: url, interruption: url },
    provider,
  });
  for (const domainName of domains) template.bindTo(domainName);
};

function synthTime(declare: Declare): number {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-synth-'));
  try {
    const start = performance.now();
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'live');
    for (let account = 0; account < ACCOUNTS; account++) declareAccount(stack, account, declare);
    app.synth();
    return performance.now() - start;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function declareAccount(stack: TerraformStack, account: number, declare: Declare): void {
  const alias = `account-${account}`;
  const provider = new TencentcloudProvider(stack, alias, { alias });
  for (let index = 0; index < TEMPLATES_PER_ACCOUNT; index++) {
    const templateName = `template-${account}-${index}`;
    const domains = Array.from(
      { length: BINDINGS_PER_TEMPLATE },
      (_, domain) => `push-${account}-${index}-${domain}.example.com`,
    );
    declare(stack, { templateName, url: 'https://cb.example.com/live', domains }, provider);
  }
}

import { type Finding, FINDING_CLASS_NAMES, type Report } from '../../lib/model';

/** A report with many findings of every class, half of them about bindings. */
export function manyFindings(count: number): Report {
  const findings = Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? templateFinding(index) : bindingFinding(index),
  );
  return {
    schemaVersion: 1,
    status: 'incomplete',
    exitCode: 1,
    checkedAt: '2026-11-24T06:00:00Z',
    account: { endpoint: 'live.tencentcloudapi.com', region: 'ap-guangzhou' },
    counts: {
      declaredTemplates: 50,
      declaredBindings: count,
      liveTemplates: 50,
      liveBindings: count,
    },
    apiCalls: 2,
    summary: Object.fromEntries(
      FINDING_CLASS_NAMES.map((name) => [
        name,
        findings.filter((finding) => finding.class === name && !finding.ignored).length,
      ]),
    ),
    ignoredSummary: { changed: findings.filter(({ ignored }) => ignored).length },
    findings,
    notes: ['no state was read for the stack "live" (there is none): matched by name'],
  };
}

function templateFinding(index: number): Finding {
  const address = `tencentcloud_css_callback_template.t${index}`;
  return {
    ...shared(index, address),
    subject: 'template',
    templateName: `template-${index}`,
    templateId: 1000 + index,
    attribute: 'callbacks.interruption',
    declared: `https://cb${index}.example.com/live?action=interruption`,
    recorded: `https://cb${index}.example.com/live?action=interruption`,
    live: `https://elsewhere${index}.example.net/end|with<odd>\`characters\``,
  };
}

function bindingFinding(index: number): Finding {
  const address = `tencentcloud_css_callback_rule_attachment.b${index}`;
  return {
    ...shared(index, address),
    subject: 'binding',
    domainName: `push-${index}.example.com`,
    appName: 'live',
    declared: `template-${index}`,
    live: 'console-made',
  };
}

function shared(index: number, address: string) {
  const name = FINDING_CLASS_NAMES[index % FINDING_CLASS_NAMES.length] ?? 'changed';
  const isIgnored = name === 'changed' && index % 3 === 0;
  return {
    class: name,
    stack: `stack-${index % 7}`,
    address,
    constructPath: `stack-${index % 7}/c${index}/Resource`,
    ignored: isIgnored,
    ...(isIgnored ? { ignoredBy: { kind: 'rule', reason: 'known' } as const } : {}),
    location: { file: `cdktf.out/stacks/stack-${index % 7}/cdk.tf.json`, line: 1 + index },
    fingerprint: `${name}:${address}`,
    fix: `cdktf deploy stack-${index % 7}`,
  } as const;
}

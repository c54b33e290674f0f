import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import {
  fleetSchema,
  type FleetBinding,
  type FleetCallbacks,
  type FleetConfig,
  type FleetDefaults,
  type FleetEnvironment,
  type FleetSettings,
  type FleetTemplate,
  type PolicyRules,
} from '../../../lib/model';

const published: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../schemas/fleet.json'), 'utf8'),
);

// the compiler misses what is left out
const url = 'https://${HOST}/push';
const callbacks: Required<FleetCallbacks> = {
  push: url,
  interruption: url,
  recording: url,
  screencapture: url,
  pornDetection: url,
  pushException: url,
  audioAudit: url,
  recordingException: { url, levels: ['error'] },
  recordingStatus: null,
};
const settings: Required<FleetSettings> = {
  description: 'live_callbacks',
  callbackKey: { variable: 'callback_key' },
  callbacks,
  limits: 'api',
  settleOnDeploy: { command: 'npx live-callbacks' },
};
const defaults: Required<FleetDefaults> = { ...settings, templateName: '{template}' };
const template: Required<FleetTemplate> = { ...defaults, extends: 'other', importFrom: 1002 };
const binding: Required<FleetBinding> = { template: 'main', importFrom: '1002#b.example.com' };
const bindings = { 'a.example.com': 'main', 'b.example.com': { live: 'main', vip: binding } };
const policy: Required<PolicyRules> = {
  requireHttps: true,
  requireKey: true,
  allowedHosts: ['*.example.com'],
  requiredEvents: ['push'],
  maxTemplates: 10,
  warnOnly: ['requireKey'],
};
const environment: Required<FleetEnvironment> = {
  defaults: { description: null, callbackKey: null, settleOnDeploy: false },
  templates: { main: null, more: template },
  bindings: {
    ...bindings,
    'c.example.com': null,
    'd.example.com': { live: null, vip: { importFrom: { templateId: 1002 } } },
  },
  policy: { requireHttps: null, maxTemplates: 5 },
};
const COMPLETE: Required<FleetConfig> = {
  $schema: './fleet.json',
  version: 1,
  defaults,
  templates: { main: template },
  bindings,
  policy,
  environments: { prod: null, dev: environment },
};

describe('the published JSON Schema of a fleet', () => {
  const validate = new Ajv2020().compile(z.looseObject({}).parse(published));

  test('takes every member that the types have, and so does the reader', () => {
    expect(validate(COMPLETE)).toBe(true);
    expect(fleetSchema().parse(COMPLETE)).toEqual(COMPLETE);
  });

  test.each([
    {},
    { version: 2, templates: {} },
    { version: 1 },
    { version: 1, templates: { main: null } },
    { version: 1, templates: { 'my key': {} } },
    { version: 1, templates: { main: { callbackKey: 'in-clear' } } },
    { version: 1, templates: { main: { callbacks: { pusch: 'https://cb.example.com' } } } },
    { version: 1, templates: {}, bindings: { 'a.example.com': null } },
    { version: 1, templates: {}, bindings: { 'a.example.com': { live: { importFrom: 1002 } } } },
    { version: 1, templates: {}, environments: { 'my env': {} } },
    { version: 1, templates: {}, environments: { dev: { extends: 'prod' } } },
    { version: 1, templates: {}, policy: { maxTemplates: 51 } },
    { version: 1, templates: {}, policy: { requireHttps: null } },
    { version: 1, templates: {}, environments: { dev: { policy: { requireHtps: true } } } },
  ])('refuses %j', (fleet) => {
    expect(validate(fleet)).toBe(false);
    expect(fleetSchema().safeParse(fleet).success).toBe(false);
  });
});

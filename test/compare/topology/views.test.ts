import { topologyOf } from '../../../lib/compare';
import { Unresolved } from '../../../lib/model';
import {
  declaredBinding,
  declaredTemplate,
  liveBinding,
  liveTemplate,
  recordedBinding,
  recordedTemplate,
} from '../../helpers/inventory';
import { findingsOf } from '../../helpers/compare';
import { linesOf, sidesOf } from './drawn';

const PUSH = { 'callbacks.push': 'https://cb.example.com/push' };
const main = declaredTemplate('main', { templateName: 'prod-main', ...PUSH });
const liveMain = liveTemplate(1002, { templateName: 'renamed' });

const SIDES = sidesOf({
  declared: {
    templates: [main],
    bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
  },
  live: { templates: [liveMain], bindings: [liveBinding('old.example.com', 'live', 1009)] },
});

describe('a picture of the declaration', () => {
  test('shows nothing of the account', () => {
    const topology = topologyOf(SIDES, [], { view: 'declared' });
    expect(topology.view).toBe('declared');
    expect(linesOf(topology)).toEqual([
      'prod-main: same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on prod-main: same',
    ]);
  });

  test('shows chosen stacks only', () => {
    expect(linesOf(topologyOf(SIDES, [], { view: 'declared', isChecked: () => false }))).toEqual(
      [],
    );
  });

  test('takes from the state what an expression gave', () => {
    const unknown = new Unresolved('${var.x}', 'it has no value');
    const sides = sidesOf({
      declared: {
        templates: [declaredTemplate('main', { templateName: unknown, 'callbacks.push': unknown })],
        bindings: [declaredBinding('push', unknown, 'live', unknown)],
      },
      recorded: {
        templates: [recordedTemplate('main', 1002, { templateName: 'prod-main', ...PUSH })],
        bindings: [recordedBinding('push', 'push.example.com', 'live', 1002)],
      },
    });
    expect(linesOf(topologyOf(sides, [], { view: 'declared' }))).toEqual([
      'prod-main: same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on prod-main: same',
    ]);
  });

  test('does not say that a template it only knows by its id does not exist', () => {
    const bindings = [declaredBinding('push', 'push.example.com', 'live', 1009)];
    const sides = sidesOf({ declared: { bindings } });
    expect(linesOf(topologyOf(sides, [], { view: 'declared' }))).toEqual([
      'template 1009 (1009): same',
      'push.example.com/live on template 1009: same',
    ]);
  });
});

describe('a picture of the account', () => {
  test('shows nothing of the declaration', () => {
    expect(linesOf(topologyOf(SIDES, [], { view: 'live' }))).toEqual([
      'renamed (1002): same',
      'template 1009 (1009): same (does not exist)',
      'old.example.com/live on template 1009: same',
    ]);
  });
});

describe('a picture of one account among several', () => {
  test('bears its name, and is marked with its own findings', () => {
    const live = { templates: [liveMain] };
    const sides = sidesOf({ live });
    const findings = findingsOf({ live }).map((finding) => ({ ...finding, target: 'us' }));
    expect(topologyOf(sides, findings, { target: 'eu' })).toEqual({
      target: 'eu',
      view: 'both',
      templates: [],
      bindings: [],
    });
    expect(linesOf(topologyOf(sides, findings, { target: 'us' }))).toEqual([
      'renamed (1002): live-only (unmanaged)',
    ]);
  });
});

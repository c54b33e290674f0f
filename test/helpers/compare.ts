import { compare, type CompareOptions } from '../../lib/compare';
import { type Finding, type Inventory, type ObservedInventory } from '../../lib/model';
import { inventory, observed } from './inventory';

export const NOW = new Date('2026-11-24T06:00:00Z');

interface Sides {
  declared?: Partial<Inventory>;
  /** Absent: no state was read. */
  recorded?: Partial<ObservedInventory>;
  live?: Partial<ObservedInventory>;
}

/** Compares the stack "live" with the account, with the usual commands. */
export const findingsOf = (
  { declared = {}, recorded, live = {} }: Sides,
  options: Partial<CompareOptions> = {},
): Finding[] =>
  compare(
    {
      declared: inventory(declared),
      recorded: new Map(recorded === undefined ? [] : [['live', observed(recorded)]]),
      live: observed(live),
    },
    {
      now: NOW,
      salt: 'salt',
      scope: 'account',
      commands: new Map([
        [
          'live',
          {
            deploy: ['cdktf', 'deploy', 'live'],
            terraform: ['terraform', '-chdir=cdktf.out/stacks/live'],
            settle: ['live-callbacks', 'settle', '--stack', 'live'],
          },
        ],
      ]),
      unbind: ['live-callbacks', 'unbind'],
      ...options,
    },
  );

/** The parts of a finding that say what was found, without the parts that are always there. */
export const essence = (findings: readonly Finding[]) =>
  findings.map((finding) => {
    const { attribute, templateName, domainName, appName, declared, live } = finding;
    const subject = domainName === undefined ? templateName : `${domainName}/${appName ?? ''}`;
    return [finding.class, subject, attribute, declared, live].filter((word) => word !== undefined);
  });

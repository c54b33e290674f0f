import { type Inventory, type InventoryTemplate, type ObservedInventory } from '../../lib/model';
import { planSettlement, type SettlePlan } from '../../lib/settle';
import { declaredTemplate, inventory, liveTemplate, observed } from '../helpers/inventory';

export const PUSH = 'https://cb.example.com/push';
export const OTHER = 'https://elsewhere.example.net/';
export const values = { templateName: 'main', 'callbacks.push': PUSH } as const;

/** The sides; without `recorded` there is no state. */
export interface Given {
  readonly declared: readonly InventoryTemplate[];
  readonly recorded?: ObservedInventory['templates'];
  readonly live: ObservedInventory['templates'];
  readonly bindings?: Inventory['bindings'];
}

export const plan = ({ declared, recorded, live, bindings = [] }: Given): SettlePlan =>
  planSettlement(
    {
      declared: inventory({ templates: declared, bindings }),
      recorded: new Map(recorded && [['live', observed({ templates: recorded })]]),
      live: observed({ templates: live }),
    },
    () => true,
  );

/** Field, live and declared of every change. */
export const changes = (given: Given) =>
  plan(given).templates.flatMap((each) =>
    each.changes.map(({ attribute, live, declared }) => [attribute.name, live, declared]),
  );

/** What is declared of the one template that most tests are about. */
export const main = (declared: InventoryTemplate['values']) => [declaredTemplate('main', declared)];
export const inAccount = (live: ObservedInventory['templates'][number]['values']) => [
  liveTemplate(1002, live),
];

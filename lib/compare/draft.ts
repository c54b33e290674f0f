import {
  type AttributeValue,
  type Finding,
  type InventoryTemplate,
  type Origin,
  Secret,
  Unresolved,
} from '../model';

/** A finding before it is numbered among the others. */
export type Draft = Omit<Finding, 'ignored' | 'ignoredBy' | 'firstSeen' | 'fingerprint'>;

type SideName = 'declared' | 'recorded' | 'live';
type Side = AttributeValue | Unresolved | undefined;

/** What a report says about where an entry comes from. */
export const originOf = ({ stack, address, constructPath }: Origin) => ({
  stack,
  address,
  constructPath,
});

/** What a report says about which template it is about. */
export const templateIdentity = (
  template: InventoryTemplate,
  live: InventoryTemplate | undefined,
) => ({
  ...originOf(template),
  templateName: templateLabel(template),
  templateId: live?.templateId ?? template.templateId,
});

/** The name of a template as far as it may be shown. */
export function templateLabel({ values, address, templateId }: InventoryTemplate): string {
  const name = values.templateName;
  if (typeof name === 'string') return name;
  return address ?? `template ${templateId ?? 'without an id'}`;
}

/**
 * Shows the sides of one difference. Where one side is secret none is shown: each becomes a
 * fingerprint, so that two keys can be told apart.
 */
export function showSides(
  sides: Readonly<Partial<Record<SideName, Side>>>,
  salt: string,
): Pick<Draft, SideName> {
  const isHidden = Object.values(sides).some((side) => side instanceof Secret);
  return Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [name, show(side, isHidden, salt)] as const),
  );
}

function show(side: Side, isHidden: boolean, salt: string): string | string[] | null {
  if (side === undefined) return null;
  if (side instanceof Unresolved) return side.expression;
  if (side instanceof Secret) return `fingerprint ${side.fingerprint(salt)}`;
  if (!isHidden) return typeof side === 'string' ? side : [...side];
  const text = typeof side === 'string' ? side : side.join();
  return `fingerprint ${new Secret(text).fingerprint(salt)}`;
}

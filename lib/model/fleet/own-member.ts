/** A member by its name. Inherited ones, such as `constructor`, are none. */
export const ownMember = <Value>(
  members: Readonly<Record<string, Value>> | null | undefined,
  name: string,
): Value | undefined =>
  members !== undefined && members !== null && Object.hasOwn(members, name)
    ? members[name]
    : undefined;

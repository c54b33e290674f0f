/** One page of a list; pages are counted from 1. */
export const pageOf = <Item>(
  items: readonly Item[],
  page: { readonly number: number; readonly size: number },
): Item[] => items.slice((page.number - 1) * page.size, page.number * page.size);

/** A number with its noun, for example `1 template` and `2 templates`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

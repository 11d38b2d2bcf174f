/** How often each code stands in the list; codes that do not occur are left out. */
export const countCodes = <TCode extends string>(
  list: readonly { code: TCode }[],
): Partial<Record<TCode, number>> => {
  const counts: Partial<Record<TCode, number>> = {}
  for (const { code } of list) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

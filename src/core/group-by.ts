/** Rows by a key, in their order. Node 20 has no `Map.groupBy` yet. */
export const groupBy = <TRow, TKey>(list: Iterable<TRow>, keyOf: (row: TRow) => TKey): Map<TKey, TRow[]> => {
  const groups = new Map<TKey, TRow[]>()
  for (const row of list) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

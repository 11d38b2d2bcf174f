import { groupBy } from './group-by'

/**
 * The rows of a list by a key, in their order; the list is gone through once, when it is first asked.
 * For lists that are replaced and never changed in place, such as those of the reference.
 */
export const groupedOnce = <TRow, TKey>(keyOf: (row: TRow) => TKey) => {
  const made = new WeakMap<readonly TRow[], ReadonlyMap<TKey, readonly TRow[]>>()
  return (list: readonly TRow[], key: TKey): readonly TRow[] => {
    let groups = made.get(list)
    if (!groups) made.set(list, (groups = groupBy(list, keyOf)))
    return groups.get(key) ?? []
  }
}

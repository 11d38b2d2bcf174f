/** What is kept of one connection at most: more than the statements that a school asks all day. */
const MOST = 200
/** Longer texts are of imports and come once; each kept statement also holds its last arguments. */
const LONGEST = 16_384
const REPEATED = /^\s*(?:select|with|insert|update|delete)\b/i

type KeptStatements<T> = {
  /** Prepares the statement, or takes the one prepared before. */
  take: (sql: string) => T
  /** After a refusal: such a statement may be active still, and would keep what follows from being committed. */
  drop: (sql: string) => void
  clear: () => void
}

/**
 * Keeps the statements of one connection that come again and again. To compile the save of a class takes SQLite
 * longer than to carry it out. SQLite itself compiles a kept statement anew when the tables have changed.
 */
export const keptStatements = <T>(prepare: (sql: string) => T): KeptStatements<T> => {
  // A Map keeps the order of insertion: the first is the one that was asked for longest ago.
  const kept = new Map<string, T>()
  return {
    take: (sql) => {
      if (sql.length > LONGEST || !REPEATED.test(sql)) return prepare(sql)
      const statement = kept.get(sql) ?? prepare(sql)
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > MOST) kept.delete(kept.keys().next().value!)
      return statement
    },
    drop: (sql) => {
      kept.delete(sql)
    },
    clear: () => kept.clear(),
  }
}

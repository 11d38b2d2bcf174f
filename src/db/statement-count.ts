import { AsyncLocalStorage } from 'node:async_hooks'

/** What one request asked of the database. */
export type StatementCount = {
  /** SQL statements or round trips to MongoDB, without those that open and close transactions. */
  statements: number
  /** BEGIN, COMMIT, ROLLBACK and their kin. */
  control: number
  milliseconds: number
  /** The texts in order, kept only when asked for. */
  texts?: string[]
}

/** One statement as metrics see it. */
export type StatementFact = {
  database: 'sqlite' | 'mongodb'
  kind: 'read' | 'write' | 'control'
  milliseconds: number
  text: string
}

export type StatementObserver = (fact: StatementFact) => void

type Scope = { count: StatementCount; outer: Scope | undefined }
type Shared = { scopes: AsyncLocalStorage<Scope>; observers: Set<StatementObserver> }

const KEY = Symbol.for('asu-rso.statement-count')

/** The server's two bundles share one process and one database, so they share the counters as well. */
const shared = (): Shared => {
  const holder = globalThis as typeof globalThis & { [KEY]?: Shared }
  holder[KEY] ??= { scopes: new AsyncLocalStorage(), observers: new Set() }
  return holder[KEY]
}

export const newStatementCount = ({ keepTexts = false } = {}): StatementCount => ({
  statements: 0,
  control: 0,
  milliseconds: 0,
  ...(keepTexts ? { texts: [] } : {}),
})

/** Counts into `count` everything that `fn` and what it starts ask of the database: for a server's middleware. */
export const runCounted = <T>(count: StatementCount, fn: () => T): T => {
  const { scopes } = shared()
  return scopes.run({ count, outer: scopes.getStore() }, fn)
}

/** Runs `fn` and tells how many statements it needed. A count inside a count adds to both. */
export const countStatements = async <T>(
  fn: () => Promise<T> | T,
  options: { keepTexts?: boolean } = {},
): Promise<{ value: T; count: StatementCount }> => {
  const count = newStatementCount(options)
  return { value: await runCounted(count, fn), count }
}

/** The count of the present request, if it is counted. */
export const currentStatements = (): StatementCount | undefined => shared().scopes.getStore()?.count

/** Lets metrics see every statement; returns the function that ends it. */
export const onStatement = (observer: StatementObserver): (() => void) => {
  const { observers } = shared()
  observers.add(observer)
  return () => void observers.delete(observer)
}

/** Called by the database clients after each statement, failed ones included. */
export const recordStatement = (fact: StatementFact): void => {
  const { scopes, observers } = shared()
  for (let scope = scopes.getStore(); scope; scope = scope.outer) {
    const { count } = scope
    count[fact.kind === 'control' ? 'control' : 'statements'] += 1
    count.milliseconds += fact.milliseconds
    count.texts?.push(fact.text)
  }
  for (const observer of observers) observer(fact)
}

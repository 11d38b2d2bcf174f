import type { ColumnKind } from '../rows/flat-table'

/** An index as Mongoose describes it: its fields in order, and how it is made. */
export type IndexDefinition = [fields: Record<string, unknown>, options: Record<string, unknown>]
/** The same as the server takes it. */
export type IndexPlan = {
  key: Record<string, unknown>
  unique?: true
  partialFilterExpression?: Record<string, { $gte: unknown }>
  expireAfterSeconds?: number
}
/** Of a field: what it holds, when it may stay empty. Fields that may not, and those of no one kind, are unknown. */
export type KindOfEmpty = (path: string) => ColumnKind | undefined

/** Everything of a kind that is not empty is this or more; equality with any value lets the index be used. */
const LEAST: Record<ColumnKind, unknown> = {
  boolean: false,
  instant: new Date(-8_640_000_000_000_000),
  number: -Infinity,
  text: '',
}

const SHARD_KEY = 'school'

/**
 * On a sharded cluster a unique key has to begin with the shard key. It holds the same documents apart, as what it
 * names (a student, a lesson) belongs to one school; the index as it was stays for those who ask without the school.
 */
export const shardedPlans = (plan: IndexPlan): IndexPlan[] => {
  const { unique, key, partialFilterExpression } = plan
  if (!unique || Object.keys(key)[0] === SHARD_KEY) return [plan]
  const { [SHARD_KEY]: school = 1, ...rest } = key
  const within = { key: { [SHARD_KEY]: school, ...rest }, unique }
  return [{ key }, partialFilterExpression ? { ...within, partialFilterExpression } : within]
}

/**
 * What the server is asked for. A unique key means here what it means in SQL: documents that lack a part of it are
 * all different. MongoDB takes the absence for a value, and the second document without it would be refused.
 */
export const indexPlan = ([fields, options]: IndexDefinition, kindOfEmpty: KindOfEmpty): IndexPlan => {
  const { expireAfterSeconds } = options as { expireAfterSeconds?: number }
  const plan: IndexPlan = { key: fields, ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }) }
  if (!options.unique) return plan
  const present = Object.keys(fields).flatMap((path) => {
    const kind = kindOfEmpty(path)
    return kind ? [[path, { $gte: LEAST[kind] }] as const] : []
  })
  return {
    ...plan,
    unique: true,
    ...(present.length > 0 ? { partialFilterExpression: Object.fromEntries(present) } : {}),
  }
}

import { describe, it } from '@jest/globals'

/** What a MongoDB server may lack; scripts/lib/mongo/abilities.mjs tries each. */
export type Ability =
  | 'unique'
  | 'partial-unique'
  | 'upsert'
  | 'lookup'
  | 'transactions'
  | 'conflicts'
  | 'long-lists'
  | 'abandoned'

/** The server the suite runs on. None when it runs on the embedded database. */
export const databaseServer = process.env.TEST_DATABASE_URI

const lacks = new Set((process.env.TEST_DATABASE_LACKS ?? '').split(','))

const isLacking = (abilities: Ability[]) => abilities.some((ability) => lacks.has(ability))

/** `it` for what needs more than every server can do: skipped by name where the server of this run cannot. */
export const needs = (...abilities: Ability[]) => (isLacking(abilities) ? it.skip : it)
/** The same for a whole `describe`. */
export const describeNeeding = (...abilities: Ability[]) => (isLacking(abilities) ? describe.skip : describe)

/** For what concerns the embedded database alone, such as its files and its migrations. */
export const embedded = databaseServer ? { describe: describe.skip, it: it.skip } : { describe, it }
/** For what concerns MongoDB alone. */
export const served = databaseServer ? { describe, it } : { describe: describe.skip, it: it.skip }

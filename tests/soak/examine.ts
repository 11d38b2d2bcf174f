import type { Actor } from './actor'
import { checkSchool } from './check-database'
import { type Place, withDatabase } from './database'

/** All that is wrong after a fault: what was confirmed and is not there, the database, the totals and the chains. */
export const examine = async (place: Place, actors: readonly Actor[]): Promise<string[]> => {
  const faults = await withDatabase(place, async (database) => {
    const found: string[] = []
    for (const actor of actors) found.push(...(await actor.faults(database)))
    return [...found, ...(await database.flaws())]
  })
  return [...faults, ...(await checkSchool(place))]
}

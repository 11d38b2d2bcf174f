import type { Payload, PayloadRequest } from 'payload'

import { chosenSchool } from '@/core/chosen-school'
import { readReference, readSlugs } from '@/db/reference'
import { rows } from '@/db/rows'

const NOTHING: ReadonlySet<string> = new Set()

/** Slugs of the plugins that the school of the request has switched off: read from the snapshot in memory. */
export const switchedOff = async (req: PayloadRequest): Promise<ReadonlySet<string>> => {
  const school = req.user ? chosenSchool(req) : null
  return school === null ? NOTHING : (await readReference(req.payload, school)).school.switchedOff
}

/** Ids of the schools that have switched the plugin off: its night work passes them by. One statement. */
export const schoolsWithout = async (payload: Payload, slug: string): Promise<ReadonlySet<number>> => {
  const schools = await rows({ payload }).find<{ id: number; switchedOff: string | null }>({
    collection: 'schools',
    columns: ['id', 'switchedOff'],
  })
  return new Set(
    schools.filter((school) => readSlugs(school.switchedOff).has(slug)).map((school) => school.id),
  )
}

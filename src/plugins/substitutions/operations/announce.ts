import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { addDays, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { SubstitutionRow } from '../types'
import { SUBSTITUTION_COLUMNS } from './load-desk'

type Common = { req: PayloadRequest; facts: Facts }

/** Tells those concerned of all that was decided for a day, one statement: from then on it stands on their home pages. */
export const announceDay = async ({
  req,
  facts,
  date,
}: Common & { date: SchoolDate }): Promise<{ announced: number }> => ({
  announced: await rows(req).update({
    collection: SLUGS.substitutions,
    where: {
      school: { equals: facts.school },
      date: { equals: date },
      state: { equals: 'planned' },
    },
    data: { state: 'announced' },
  }),
})

/** The substitute has read of it. Anybody else finds nothing. */
export const acknowledge = async ({ req, facts, id }: Common & { id: number }): Promise<{ ok: true }> => {
  const where = {
    id: { equals: id },
    school: { equals: facts.school },
    substitute: { equals: facts.staff ?? 0 },
    state: { not_equals: 'withdrawn' as const },
  }
  const noted = await rows(req).update({
    collection: SLUGS.substitutions,
    where,
    data: { acknowledgedAt: now().toISOString() },
  })
  if (noted === 0) throw notFound()
  return { ok: true }
}

/** What concerns a teacher from today on: what the person gives for others, and what befalls the classes led. */
export const readNotices = async ({
  req,
  facts,
}: Common): Promise<{ own: SubstitutionRow[]; ofClasses: SubstitutionRow[] }> => {
  const { school, staff, today, classTeacherOf } = facts
  if (staff === null) return { own: [], ofClasses: [] }
  const found = await rows(req).find<SubstitutionRow>({
    collection: SLUGS.substitutions,
    columns: [...SUBSTITUTION_COLUMNS],
    where: {
      school: { equals: school },
      state: { equals: 'announced' },
      date: { greater_than_equal: today, less_than_equal: addDays(today, 14) },
      or: [
        { substitute: { equals: staff } },
        ...(classTeacherOf.length > 0 ? [{ class: { in: [...classTeacherOf] } }] : []),
      ],
    },
    sort: ['date', 'number'],
  })
  return {
    own: found.filter((row) => row.substitute === staff),
    ofClasses: found.filter((row) => row.substitute !== staff && classTeacherOf.includes(row.class)),
  }
}

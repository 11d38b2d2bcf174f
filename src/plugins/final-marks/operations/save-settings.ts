import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { forgetReference } from '@/db/reference'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

type Settings = {
  /** Days after the end of a term or of the year. */
  finalLockDays: number
  /** Days after the end of the school year, for exams and final marks. */
  examLockDays: number
  /** Grades by commas. */
  examGrades: string
}
type Args = { req: PayloadRequest; facts: Facts; settings: Settings }

/**
 * Sets when final marks are locked. It holds at once, also for periods that are over; who changed what stays in the
 * register of changes.
 */
export const saveSettings = ({ req, facts, settings }: Args): Promise<{ changed: number }> =>
  inTransaction(req, async () => {
    const { school } = facts.reference
    const names = Object.keys(settings) as (keyof Settings)[]
    const changed = names.filter((name) => settings[name] !== (school[name] ?? null))
    if (changed.length === 0) return { changed: 0 }
    await rows(req).update({ collection: 'schools', where: { id: { equals: facts.school } }, data: settings })
    const textOf = (value: number | string | null | undefined) =>
      value === null || value === undefined ? null : String(value)
    await rows(req).insert({
      collection: 'record-changes',
      rows: changed.map((field) => ({
        school: facts.school,
        record: 'schools',
        document: facts.school,
        field,
        before: textOf(school[field]),
        after: textOf(settings[field]),
        author: facts.user,
        at: now().toISOString(),
      })),
    })
    forgetReference(req, facts.school)
    return { changed: changed.length }
  })

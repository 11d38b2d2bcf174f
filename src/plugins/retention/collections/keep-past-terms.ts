import type { CollectionBeforeChangeHook } from 'payload'

import { defineError } from '@/core/errors'
import { now } from '@/core/clock'
import { type SchoolDate, schoolNow } from '@/core/school-date'
import { readReference } from '@/db/reference'

/** What decides whether a record may be destroyed. The citation may be made good at any time. */
const DECIDING = ['kind', 'years', 'trigger', 'from'] as const

export const pastTermStays = defineError({
  code: 'past-term-stays',
  status: 409,
  message: {
    ru: () =>
      'Этот срок уже действует: по нему могли уничтожать записи. Добавьте новый срок со дня, с которого он меняется.',
    en: () =>
      'This term is in force already, and records may have been destroyed by it. Add a new term from the day it changes.',
  },
})

type Term = Record<(typeof DECIDING)[number], unknown> & { school: number; from: SchoolDate }

/** A term that has begun is the reason of acts that were written by it, so it is not rewritten. */
export const keepPastTerms: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const before = originalDoc as Term
  const changes = data as Partial<Term>
  if (!DECIDING.some((name) => changes[name] !== undefined && changes[name] !== before[name])) return data
  const reference = await readReference(req.payload, before.school)
  if (before.from <= schoolNow(now(), reference.school.timeZone).date) throw pastTermStays()
  return data
}

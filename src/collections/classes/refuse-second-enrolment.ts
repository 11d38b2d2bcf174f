import type { CollectionBeforeChangeHook } from 'payload'

import { defineError } from '@/core/errors'
import { overlaps, type Period } from '@/core/school-date'
import { rows } from '@/db/rows'

const alreadyEnrolled = defineError<{ from: string }>({
  code: 'already-enrolled',
  status: 409,
  message: {
    ru: ({ from }) => `Ученик уже числится в классе с ${from}: сначала закройте то зачисление.`,
    en: ({ from }) => `The student is already in a class since ${from}: close that enrolment first.`,
  },
})

type Enrolment = Period & { id: number; student: number }

/** Nobody is in two classes on one day. */
export const refuseSecondEnrolment: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const next = { ...originalDoc, ...data } as Enrolment
  const others = (await rows(req).find({
    collection: 'enrolments',
    columns: ['id', 'student', 'from', 'to'],
    where: { student: { equals: next.student } },
  })) as unknown as Enrolment[]
  const clash = others.find(
    (other) => other.id !== (originalDoc as Enrolment | undefined)?.id && overlaps(other, next),
  )
  if (clash) throw alreadyEnrolled({ from: clash.from ?? '' }, { path: 'from' })
  return data
}

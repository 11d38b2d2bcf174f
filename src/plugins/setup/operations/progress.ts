import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses, presentYear } from '@/access/present-year'
import { isWithin } from '@/core/school-date'

import { type StepName, STEPS } from '../types'

export type StepState = { step: StepName; isDone: boolean; count: number }

const countOf = (facts: Facts, step: Exclude<StepName, 'school'>): number => {
  const { reference } = facts
  const year = presentYear(facts)
  const classes = new Set(presentClasses(facts).map(({ id }) => id))
  switch (step) {
    case 'year':
      return year ? [...reference.termSets.values()].filter((set) => set.year === year.id).length : 0
    case 'bells':
      return reference.bellSchedules.size
    case 'subjects':
      return reference.subjects.size
    case 'rooms':
      return reference.rooms.size
    case 'classes':
      return classes.size
    case 'staff':
      // The administrator's own card does not make a staff.
      return Math.max(0, reference.staff.size - 1)
    case 'students':
      return reference.enrolments.filter(
        (row) =>
          classes.has(row.class) &&
          (year === null || isWithin(row, year.startDate) || (row.from ?? '') >= year.startDate),
      ).length
  }
}

/** How far the school is, seen from its records: a step is done when it has left something behind. */
export const readProgress = async (req: PayloadRequest, facts: Facts): Promise<StepState[]> => {
  const school = await req.payload.findByID({
    collection: 'schools',
    id: facts.school,
    select: { address: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return STEPS.map((step) => {
    const count = step === 'school' ? Number(Boolean(school.address)) : countOf(facts, step)
    return { step, isDone: count > 0, count }
  })
}

const keyOf = (school: number): string => `setup-dismissed:${school}`

/** The home page reminds no more; the wizard itself stays open. */
export const dismissSetup = async (req: PayloadRequest, facts: Facts): Promise<void> => {
  await req.payload.kv.set(keyOf(facts.school), { by: facts.user })
}

export const isDismissed = async (req: PayloadRequest, facts: Facts): Promise<boolean> =>
  (await req.payload.kv.get(keyOf(facts.school))) !== null

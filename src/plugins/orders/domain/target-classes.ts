import type { SchoolDate } from '@/core/school-date'

import { yearOn } from './check-movement'
import { kindOf, type OrderKindName } from './kinds'

/** A class as the form of an order knows it. */
export type ClassChoice = {
  id: number
  name: string
  grade: number
  year: { id: number; name: string; startDate: SchoolDate }
}

type Question = {
  kind: OrderKindName
  classes: readonly ClassChoice[]
  /** The class that the student leaves; `null` for who comes from outside. */
  from: number | null
  effectiveOn: SchoolDate
}

/**
 * The classes into which an order of the kind may lead a student of a class, in the order given; empty when it leads
 * out of the school. `checkMovement` says the last word.
 */
export const targetClasses = ({ kind, classes, from: fromId, effectiveOn }: Question): ClassChoice[] => {
  const { to, grades, step } = kindOf(kind)
  if (to === 'none') return []
  const from = classes.find(({ id }) => id === fromId)
  const present = yearOn(
    classes.map(({ year }) => year),
    effectiveOn,
  )
  return classes.filter(({ id, grade, year }) => {
    if (id === fromId) return false
    if (to === 'same-year' ? year.id !== present?.id : !from || year.startDate <= from.year.startDate)
      return false
    if (grades && !grades.includes(grade)) return false
    if (!from || !step) return true
    return step === 'same' ? grade === from.grade : grade > from.grade
  })
}

import { defineError } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

import type { PlanFaultCode } from '../domain/plan-classes'
import type { YearFaultCode } from '../domain/check-year'
import type { StepName } from '../domain/steps'
import { yearClosingMessages } from '../translations'

const ru = yearClosingMessages('ru')
const en = yearClosingMessages('en')

export const noPresentYear = defineError({
  code: 'no-present-year',
  status: 409,
  message: { ru: () => ru.errors.noPresentYear, en: () => en.errors.noPresentYear },
})

/** A step that needs another one first. */
export const stepFirst = defineError<{ step: StepName }>({
  code: 'step-first',
  status: 409,
  message: {
    ru: ({ step }) => ru.errors.stepFirst[step],
    en: ({ step }) => en.errors.stepFirst[step],
  },
})

/** A step that another one has fixed: that one is undone first. */
export const undoFirst = defineError<{ step: StepName }>({
  code: 'undo-first',
  status: 409,
  message: {
    ru: ({ step }) => ru.errors.undoFirst[step],
    en: ({ step }) => en.errors.undoFirst[step],
  },
})

export const alreadySwitched = defineError({
  code: 'already-switched',
  status: 409,
  message: { ru: () => ru.errors.alreadySwitched, en: () => en.errors.alreadySwitched },
})

export const closingChanged = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: { ru: () => ru.errors.changedMeanwhile, en: () => en.errors.changedMeanwhile },
})

export const yearFault = defineError<YearFaultCode>({
  code: 'year-plan',
  status: 422,
  message: { ru: (code) => ru.yearFaults[code], en: (code) => en.yearFaults[code] },
})

export const nameTaken = defineError<{ name: string }>({
  code: 'year-name-taken',
  status: 422,
  message: { ru: ({ name }) => ru.errors.nameTaken(name), en: ({ name }) => en.errors.nameTaken(name) },
})

export const planFault = defineError<PlanFaultCode>({
  code: 'class-plan',
  status: 422,
  message: { ru: (code) => ru.planFaults[code], en: (code) => en.planFaults[code] },
})

export const classesInUse = defineError<{ name: string }>({
  code: 'classes-in-use',
  status: 409,
  message: {
    ru: ({ name }) => ru.errors.classesInUse(name),
    en: ({ name }) => en.errors.classesInUse(name),
  },
})

/** A decision that a grade or a target does not allow. */
export const wrongDecision = defineError<'decision' | 'target' | 'student'>({
  code: 'wrong-decision',
  status: 422,
  message: { ru: (what) => ru.errors.wrongDecision[what], en: (what) => en.errors.wrongDecision[what] },
})

export const conflictsLeft = defineError<{ count: number }>({
  code: 'conflicts-left',
  status: 409,
  message: {
    ru: ({ count }) => ru.errors.conflictsLeft(count),
    en: ({ count }) => en.errors.conflictsLeft(count),
  },
})

export const ordersNotDone = defineError<{ count: number }>({
  code: 'orders-not-done',
  status: 409,
  message: {
    ru: ({ count }) => ru.errors.ordersNotDone(count),
    en: ({ count }) => en.errors.ordersNotDone(count),
  },
})

export const switchTooEarly = defineError<{ date: SchoolDate }>({
  code: 'switch-too-early',
  status: 422,
  message: {
    ru: ({ date }) => ru.errors.switchTooEarly(formatDate('ru', date, 'dayYear')),
    en: ({ date }) => en.errors.switchTooEarly(formatDate('en', date, 'dayYear')),
  },
})

export const nobodyForTen = defineError({
  code: 'nobody-for-grade-10',
  status: 422,
  message: { ru: () => ru.errors.nobodyForTen, en: () => en.errors.nobodyForTen },
})

export const notGraduatedYet = defineError({
  code: 'not-graduated-yet',
  status: 409,
  message: { ru: () => ru.errors.notGraduatedYet, en: () => en.errors.notGraduatedYet },
})

export const waitsForPrincipal = defineError<{ count: number }>({
  code: 'waits-for-principal',
  status: 409,
  message: {
    ru: ({ count }) => ru.errors.waitsForPrincipal(count),
    en: ({ count }) => en.errors.waitsForPrincipal(count),
  },
})

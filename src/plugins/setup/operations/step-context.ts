import type { PayloadRequest } from 'payload'

import { type Facts } from '@/access/facts'
import { presentYear } from '@/access/present-year'
import { badInput } from '@/core/errors'
import type { YearRef } from '@/db/reference'

import type { StepResult, StepValues } from '../types'

export type StepArgs = { req: PayloadRequest; facts: Facts; values: StepValues }
/** Checks and saves one step, inside the transaction of the step. */
export type SaveStep = (args: StepArgs) => Promise<StepResult>

/** What the Local API is told everywhere here: the rule of the step was asked, and the hooks still run. */
export const asSystem = ({ req }: Pick<StepArgs, 'req'>) => ({ req, overrideAccess: true, depth: 0 }) as const

/** The text of a field without its edges; refused when it is missing or too long. */
export const requireText = (values: StepValues, path: string, max: number): string => {
  const text = (values[path] ?? '').trim()
  if (!text) throw badInput({ ru: 'Заполните это поле.', en: 'Fill in this field.' }, { path })
  return checkLength(text, path, max)
}

/** The text of a field that may stay empty. */
export const optionalText = (values: StepValues, path: string, max: number): string | null => {
  const text = (values[path] ?? '').trim()
  return text ? checkLength(text, path, max) : null
}

const checkLength = (text: string, path: string, max: number): string => {
  if (text.length > max)
    throw badInput(
      { ru: `Слишком длинно: не больше ${max} знаков.`, en: `Too long: at most ${max} characters.` },
      { path },
    )
  return text
}

/** The year that the step builds on. */
export const requireYear = (facts: Facts, path: string): YearRef => {
  const year = presentYear(facts)
  if (!year)
    throw badInput({ ru: 'Сначала заведите учебный год.', en: 'Make the school year first.' }, { path })
  return year
}

/** Refuses a step that holds nothing at all. */
export const requireSome = (count: number, path: string): void => {
  if (count === 0)
    throw badInput({ ru: 'Заполните хотя бы одну строку.', en: 'Fill in at least one line.' }, { path })
}

import type { MarkRules } from '../../../domain/mark-rules'

/** A number with a point or a comma; anything else is no number and refused by the server. */
const number = (text: string | undefined): number =>
  Number((text ?? '').trim().replace(',', '.') || Number.NaN)

/** The form of the rules as the server takes it. Pure. */
export const readRules = (values: Readonly<Record<string, string | undefined>>) => ({
  from: values.from ?? '',
  actNumber: values.actNumber ?? '',
  actDate: values.actDate ?? '',
  scale: values.scale as MarkRules['scale'],
  averaging: values.averaging as MarkRules['averaging'],
  roundUpFrom: number(values.roundUpFrom),
  minMarks: number(values.minMarks),
  unmarkedGrades: (values.unmarkedGrades ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number),
  longCheckDays: number(values.longCheckDays),
})

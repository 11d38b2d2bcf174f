import { isOnScale, markLabel, type MarkScale, SCALES } from '@/plugins/journal/types'

/** What stands in place of a mark: not attested, exempted, passed, failed. */
export const FINAL_CODES = ['na', 'exempt', 'pass', 'fail'] as const
export type FinalCode = (typeof FINAL_CODES)[number]

/** A final mark: a figure of the school's scale, or a code. */
export type FinalValue = number | FinalCode

export const CODE_LABELS: Record<FinalCode, { ru: string; en: string }> = {
  na: { ru: 'н/а', en: 'n/a' },
  exempt: { ru: 'осв.', en: 'exempt' },
  pass: { ru: 'зач.', en: 'pass' },
  fail: { ru: 'незач.', en: 'fail' },
}

/** What the codes mean, for hints and the legend. */
export const CODE_NAMES: Record<FinalCode, { ru: string; en: string }> = {
  na: { ru: 'не аттестован', en: 'not attested' },
  exempt: { ru: 'освобождён', en: 'exempted' },
  pass: { ru: 'зачёт', en: 'passed' },
  fail: { ru: 'незачёт', en: 'failed' },
}

export const isCode = (value: unknown): value is FinalCode => FINAL_CODES.some((code) => code === value)

/** Whether a school that marks by the scale may put the value. A scale of pass and fail has those as figures. */
export const isAllowed = (scale: MarkScale, value: FinalValue): boolean => {
  if (typeof value === 'number') return isOnScale(scale, value)
  return scale !== 'pass' || value === 'na' || value === 'exempt'
}

/** What people see: «4», «н/а», «зач.». */
export const finalLabel = (scale: MarkScale, value: FinalValue | null, locale: 'ru' | 'en'): string => {
  if (value === null) return ''
  return typeof value === 'number' ? markLabel(scale, value, locale) : CODE_LABELS[value][locale]
}

/** The values that the school may put, the best first; scales with many figures are typed and have none here. */
export const choicesOf = (scale: MarkScale): FinalValue[] => {
  const { min, max } = SCALES[scale]
  const figures =
    max - min > 10
      ? []
      : Array.from({ length: max - min + 1 }, (_, index) => max - index).filter(
          // The «1» exists and is hardly ever put at the end of a term: it is typed.
          (value) => scale !== 'five' || value > 1,
        )
  return [...figures, ...FINAL_CODES.filter((code) => isAllowed(scale, code))]
}

/** The value of a row; `null` when it was taken away or never put. */
export const valueOf = (
  row: { value: number | null; code: FinalCode | null } | undefined,
): FinalValue | null => (row ? (row.value ?? row.code) : null)

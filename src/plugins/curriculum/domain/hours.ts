/** Hours a week of one line: the least, the most, and the step between. */
export const HOURS = { least: 0.5, most: 40, step: 0.5 } as const

/** Whether the number may stand in a cell: 0.5 to 40 in steps of a half. */
export const isHours = (value: unknown): value is number =>
  typeof value === 'number' &&
  value >= HOURS.least &&
  value <= HOURS.most &&
  Number.isInteger(value / HOURS.step)

/**
 * Hours as people type them: «2», «2,5», «1½», «0.5».
 * @returns `null` for an empty text or a dash, `undefined` for what is no number of hours (zero as well)
 */
export const parseHours = (text: string): number | null | undefined => {
  const clean = text.trim().replaceAll(/\s/g, '').replace('½', ',5').replace(',', '.')
  if (clean === '' || /^[-–—]$/.test(clean)) return null
  if (!/^\d{0,3}(?:\.\d{1,4})?$/.test(clean) || clean === '.') return undefined
  const value = Number(clean)
  return isHours(value) ? value : undefined
}

/** Hours as they are typed into a cell: a comma in Russian, nothing for an empty cell. */
export const hoursText = (value: number | null, decimalSign: string): string =>
  value === null ? '' : String(value).replace('.', decimalSign)

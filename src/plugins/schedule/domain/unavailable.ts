export type UnavailableHour = { weekday: number; number: number }

const HOUR = /^([1-6])-(\d|1[0-6])$/

/** Hours as the database keeps them: `5-7,5-8`. What is no hour is left out. */
export const parseUnavailable = (text: string | null): UnavailableHour[] =>
  (text ?? '').split(',').flatMap((word) => {
    const match = HOUR.exec(word.trim())
    return match ? [{ weekday: Number(match[1]), number: Number(match[2]) }] : []
  })

export const formatUnavailable = (hours: readonly UnavailableHour[]): string =>
  [...new Set(hours.map(({ weekday, number }) => `${weekday}-${number}`))].sort().join(',')

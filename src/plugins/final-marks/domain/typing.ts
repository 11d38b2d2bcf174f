import { type MarkScale, SCALES } from '@/plugins/journal/types'

import { type FinalValue, isAllowed } from './values'

/** The keys of the codes, in both layouts: «н», «о», «з» and what is on the same keys in English. */
const CODE_KEYS: Record<string, 'na' | 'exempt' | 'pass'> = {
  н: 'na',
  y: 'na',
  n: 'na',
  о: 'exempt',
  j: 'exempt',
  o: 'exempt',
  з: 'pass',
  p: 'pass',
}

export type Typed =
  | { kind: 'value'; value: FinalValue }
  /** Figures that may go on: «1» of «10». */
  | { kind: 'draft'; draft: string }
  | { kind: 'unknown' }

type Question = { key: string; draft: string; scale: MarkScale; current: FinalValue | null }

/**
 * What a key typed in a cell means. «з» pressed again turns «зач.» into «незач.». Figures of scales above nine wait
 * for the next one until no longer number would fit.
 */
export const readKey = ({ key, draft, scale, current }: Question): Typed => {
  const code = CODE_KEYS[key.toLowerCase()]
  if (code === 'pass' && scale === 'pass') return { kind: 'value', value: current === 1 ? 0 : 1 }
  if (code) {
    const value = code === 'pass' && current === 'pass' ? 'fail' : code
    return isAllowed(scale, value) ? { kind: 'value', value } : { kind: 'unknown' }
  }
  if (scale === 'letters') {
    const value = SCALES.letters.names?.find(([, name]) => name.en === key.toUpperCase())?.[0]
    if (value !== undefined) return { kind: 'value', value }
  }
  if (!/^\d$/.test(key)) return { kind: 'unknown' }
  const typed = `${draft}${key}`
  const { max } = SCALES[scale]
  const value = Number(typed)
  if (max > 9 && value > 0 && value * 10 <= max) return { kind: 'draft', draft: typed }
  return isAllowed(scale, value) ? { kind: 'value', value } : { kind: 'unknown' }
}

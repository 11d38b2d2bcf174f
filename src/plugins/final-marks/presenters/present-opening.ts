import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'

import type { OpeningRow } from '../types'
import { periodName } from './present-cells'

/** The name of the period that was opened. */
export const presentOpeningPeriod = (
  { reference }: Pick<Facts, 'reference'>,
  { kind, period }: Pick<OpeningRow, 'kind' | 'period'>,
  locale: Locale,
): string => periodName({ kind, name: reference.terms.get(period)?.name ?? '' }, locale)

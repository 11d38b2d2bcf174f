import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import type { RecordKind } from '../domain/record-kinds'
import { SLUGS } from '../slugs'
import type { PeriodRow } from '../types'

export const PERIOD_COLUMNS = [
  'id',
  'kind',
  'years',
  'trigger',
  'from',
  'act',
  'isVerified',
] as const satisfies readonly (keyof PeriodRow)[]

/** The terms of the school, the latest of each kind first. */
export const readPeriods = (req: PayloadRequest, school: number): Promise<PeriodRow[]> =>
  rows(req).find<PeriodRow>({
    collection: SLUGS.periods,
    columns: PERIOD_COLUMNS,
    where: { school: { equals: school } },
    sort: ['kind', '-from'],
  })

/** How many years each kind is kept by the setting in force on the day; a kind without one is kept for ever. */
export const yearsOn =
  (periods: readonly PeriodRow[], date: SchoolDate) =>
  (kind: RecordKind): number | null =>
    periods
      .filter((period) => period.kind === kind && period.from <= date)
      .sort((left, right) => right.from.localeCompare(left.from))[0]?.years ?? null

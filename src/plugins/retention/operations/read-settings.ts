import type { PayloadRequest } from 'payload'

import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { HoldRow, PeriodRow } from '../types'
import { PERIOD_COLUMNS } from './read-periods'

type Settings = {
  periods: PeriodRow[]
  holds: HoldRow[]
  staff: { person: number; leftOn: SchoolDate | null }[]
  /** Keys of what earlier acts have destroyed. */
  erased: ReadonlySet<string>
}
type SchoolRow = Omit<Settings, 'erased'> & { id: number; erasures: { key: string }[] }

/** All that decides what is due and stands in no snapshot, in one statement. */
export const readSettings = async (req: PayloadRequest, school: number): Promise<Settings> => {
  const row = await rows(req).findOne<SchoolRow>({
    collection: 'schools',
    columns: ['id'] as never[],
    where: { id: { equals: school } },
    with: {
      periods: { collection: SLUGS.periods, columns: PERIOD_COLUMNS, on: 'school' },
      holds: { collection: SLUGS.holds, columns: ['id', 'person', 'reason', 'from', 'to'], on: 'school' },
      staff: { collection: 'staff', columns: ['person', 'leftOn'], on: 'school' },
      erasures: { collection: SLUGS.erasures, columns: ['key'], on: 'school' },
    },
  })
  const { periods = [], holds = [], staff = [], erasures = [] } = row ?? {}
  return { periods, holds, staff, erased: new Set(erasures.map(({ key }) => key)) }
}

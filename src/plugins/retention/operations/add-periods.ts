import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { USUAL_PERIODS } from '../domain/usual-periods'
import { SLUGS } from '../slugs'

type Opened = { req: PayloadRequest; event: { school: number } }

/** The terms that a new school begins with, each still to be confirmed. */
export const addPeriods = async ({ req, event: { school } }: Opened): Promise<void> => {
  await rows(req).insert({
    collection: SLUGS.periods,
    rows: USUAL_PERIODS.map((period) => ({
      ...period,
      act: period.act || null,
      school,
      from: '2020-01-01',
      isVerified: false,
    })),
  })
}

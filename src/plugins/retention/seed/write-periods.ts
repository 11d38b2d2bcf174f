import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { USUAL_PERIODS } from '../domain/usual-periods'
import { SLUGS } from '../slugs'

/** The demo school has the usual terms. */
export const writePeriods = async (context: SeedContext): Promise<number> => {
  const { school } = context.made.get('kernel') as World
  const list = USUAL_PERIODS.map((period) => ({
    ...period,
    id: context.makeId(),
    act: period.act || null,
    school: school.id,
    from: '2020-01-01',
    isVerified: false,
  }))
  await createSeedWriter(context).rows(SLUGS.periods, list, 'Сроки хранения · Retention periods')
  return list.length
}

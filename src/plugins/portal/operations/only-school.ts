import type { Payload } from 'payload'

import { rows } from '@/db/rows'

type School = { id: number; shortName: string; isDemo: boolean }

/** The school of an installation that has one: its name may stand on the sign-in page. */
export const onlySchool = async (payload: Payload): Promise<School | null> => {
  const [first, second] = await rows({ payload }).find<School>({
    collection: 'schools',
    columns: ['id', 'shortName', 'isDemo'],
    limit: 2,
  })
  return first && !second ? first : null
}

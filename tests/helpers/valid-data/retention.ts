import { addDays } from '@/core/school-date'

import type { ValidData } from './types'

/** A term of a kind begins on a day of its own. */
let days = 0

export const retentionData: ValidData = {
  'retention-periods': () => ({
    kind: 'student',
    years: 3,
    trigger: 'leaving',
    from: addDays('2001-09-01', (days += 1)),
    act: 'Положение школы',
  }),
  'retention-holds': async ({ own }) => ({
    person: await own('person', 'people'),
    reason: 'Запрос прокуратуры',
    from: '2026-09-01',
  }),
  'retention-acts': ({ unique }) => ({
    number: unique('А-'),
    date: '2026-10-01',
    ground: 'Истечение срока',
    items: 1,
  }),
  'retention-erasures': async ({ own }) => ({
    act: await own('act', 'retention-acts'),
    key: 'account-1',
    kind: 'account',
    at: '2026-10-01T08:00:00.000Z',
  }),
}

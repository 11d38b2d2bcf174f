import type { ValidData } from './types'

export const peopleData: ValidData = {
  'person-merges': async ({ own }) => ({
    kept: await own('kept', 'people'),
    keptName: 'Тестова Анна',
    dropped: 1,
    droppedName: 'Тестова Анна',
    trace: JSON.stringify({ students: [], moved: [], rewritten: [], removed: [] }),
    at: '2026-11-20T08:00:00.000Z',
  }),
}

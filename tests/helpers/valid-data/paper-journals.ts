import type { ValidData } from './types'

export const paperJournalsData: ValidData = {
  'journal-checks': async ({ own, place }) => ({
    class: await own('class', 'classes', place.class),
    workload: await own('workload', 'workloads', place.workload),
    week: '2026-11-23',
    author: await own('author', 'users'),
    checkedAt: '2026-11-24T10:00:00.000Z',
  }),
  'journal-discrepancies': async ({ own, place }) => ({
    class: await own('class', 'classes', place.class),
    workload: await own('workload', 'workloads', place.workload),
    week: '2026-11-23',
    onPaper: 'отметка 4',
    here: 'отметки нет',
    author: await own('author', 'users'),
    revision: 1,
  }),
  'journal-archives': async ({ own, place }) => ({
    year: await own('year', 'years', place.year),
    state: 'done',
    requestedBy: await own('requestedBy', 'users'),
    requestedAt: '2026-11-24T10:00:00.000Z',
  }),
}

import { addDays } from '@/core/school-date'

import type { ValidData } from './types'

export const journalControlData: ValidData = {
  'journal-remarks': async ({ own, place }) => ({
    workload: await own('workload', 'workloads', place.workload),
    class: await own('class', 'classes', place.class),
    teacher: await own('teacher', 'staff', place.staff),
    kind: 'topic',
    text: 'Запишите тему урока',
    dueDate: '2026-11-30',
    state: 'open',
    writtenAt: '2026-11-23T08:00:00.000Z',
    revision: 1,
  }),
  'journal-remark-steps': async ({ own, place }) => ({
    remark: await own('remark', 'journal-remarks'),
    teacher: await own('teacher', 'staff', place.staff),
    step: 'written',
    text: 'Запишите тему урока',
    at: '2026-11-23T08:00:00.000Z',
  }),
  'journal-locks': () => ({ through: '2026-09-05', lockedAt: '2026-09-10T08:00:00.000Z', note: 'Приказ' }),
  'journal-openings': async ({ own, place }) => ({
    teacher: await own('teacher', 'staff', place.staff),
    until: '2026-11-30',
    reason: 'Болел',
    openedAt: '2026-11-23T08:00:00.000Z',
  }),
  'journal-control-rules': ({ unique }) => ({
    // A day that nobody else has: hundreds of documents are made by one suite.
    from: addDays('2000-01-01', Number(unique('').replaceAll(/\D/g, ''))),
    act: 'Приказ № 15',
    marksOfOne: 3,
    marksOfTwo: 5,
    marksOfMore: 7,
    markDays: 1,
  }),
  'journal-inspections': () => ({
    date: '2026-11-20',
    from: '2026-11-16',
    to: '2026-11-22',
    snapshot: JSON.stringify({
      lessons: 0,
      total: 0,
      counts: {},
      remarks: { open: 0, answered: 0 },
      journals: 0,
      lines: [],
    }),
    at: '2026-11-20T13:00:00.000Z',
  }),
}

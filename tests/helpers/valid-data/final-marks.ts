import type { Data, Make, ValidData } from './types'

/** What final marks and reopened periods copy from their workload. */
const copiesOf = async ({ own, place, read }: Make): Promise<Data> => {
  const workload = await own('workload', 'workloads', place.workload)
  const { class: classId } = await read('workloads', workload)
  return { workload, class: classId, year: await own('year', 'years', place.year) }
}

export const finalMarksData: ValidData = {
  'final-marks': async (make) => ({
    ...(await copiesOf(make)),
    student: await make.own('student', 'students'),
    subject: await make.own('subject', 'subjects', make.place.subject),
    kind: 'term',
    period: make.place.term ?? 1,
    value: 4,
    isDiffering: false,
  }),
  'final-mark-openings': async (make) => ({
    ...(await copiesOf(make)),
    kind: 'term',
    period: make.place.term ?? 1,
    until: '2026-11-30',
    reason: 'Ученик сдал долги',
    at: '2026-11-23T08:00:00.000Z',
  }),
}

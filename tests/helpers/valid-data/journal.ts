import { emptyTotals } from '@/plugins/journal/domain/totals'

import type { Data, Make, ValidData } from './types'

/** The fields that records of the journal copy from their lesson. */
const copiesOf = async ({ read }: Make, lesson: number): Promise<Data> => {
  const { workload, class: classId, term, date } = await read('lessons', lesson)
  return { lesson, workload, class: classId, term, date }
}

const ofAssignment = async (make: Make): Promise<Data> => {
  const assignment = await make.own('assignment', 'assignments', make.place.assignment)
  const { lesson } = await make.read('assignments', assignment)
  return {
    ...(await copiesOf(make, lesson as number)),
    assignment,
    student: await make.own('student', 'students'),
  }
}

const ofLesson = async (make: Make): Promise<Data> =>
  copiesOf(make, await make.own('lesson', 'lessons', make.place.lesson))

export const journalData: ValidData = {
  'assignment-types': ({ unique }) => ({ name: unique('Тип задания '), letter: 'О', weight: 10 }),
  assignments: async (make) => ({
    ...(await ofLesson(make)),
    position: 1,
    type: await make.own('type', 'assignment-types', make.place.assignmentType),
    weight: 10,
  }),
  marks: async (make) => ({ ...(await ofAssignment(make)), value: 4, isDebt: false }),
  'journal-changes': async (make) => ({
    ...(await ofLesson(make)),
    sequence: Number(make.unique('').replaceAll(/\D/g, '')),
    kind: 'topic',
    after: 'Дроби',
    at: '2026-11-23T08:00:00.000Z',
    digest: 'd',
    hash: 'h',
  }),
  'journal-seals': ({ unique }) => ({
    sequence: Number(unique('').replaceAll(/\D/g, '')),
    upTo: 1,
    count: 1,
    at: '2026-11-23T22:50:00.000Z',
    hash: 'h',
  }),
  attendance: async (make) => ({
    ...(await ofLesson(make)),
    student: await make.own('student', 'students'),
    code: 'ill',
  }),
  'term-totals': async ({ own, place }) => ({
    student: await own('student', 'students'),
    workload: await own('workload', 'workloads', place.workload),
    class: await own('class', 'classes', place.class),
    term: await own('term', 'terms', place.term),
    ...emptyTotals(),
    markSum: 40,
    weightSum: 10,
    plainSum: 4,
    plainCount: 1,
    count4: 1,
  }),
}

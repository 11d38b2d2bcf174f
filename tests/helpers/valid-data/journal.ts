import { addDays } from '@/core/school-date'
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
  'assignment-types': ({ unique }) => ({
    name: unique('Тип задания '),
    letter: unique('').split('-')[0]!.slice(-3),
    weight: 10,
  }),
  'mark-rules': ({ unique }) => ({
    // Years ahead, so that what the tests look at goes on by the usual rules.
    inForceFrom: addDays('2030-01-01', Number(unique('').split('-')[0])),
    actNumber: unique('П-'),
    actDate: '2026-08-28',
    scale: 'five',
    averaging: 'weighted',
    roundUpFrom: 0.5,
    minMarks: 3,
    unmarkedGrades: '1',
    longCheckDays: 3,
  }),
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
  'final-mark-changes': async ({ own, place, unique }) => ({
    workload: await own('workload', 'workloads', place.workload),
    class: await own('class', 'classes', place.class),
    date: '2026-11-23',
    sequence: Number(unique('').replaceAll(/\D/g, '')),
    kind: 'finalTerm',
    after: '4',
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
  'behaviour-notes': async (make) => ({
    ...(await ofLesson(make)),
    student: await make.own('student', 'students'),
    kind: 'remark',
    text: 'Разговаривал на уроке',
  }),
  'lesson-notes': async ({ own, place }) => ({
    lesson: await own('lesson', 'lessons', place.lesson),
    author: await own('author', 'users'),
    text: 'Спросить про домашнее задание',
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

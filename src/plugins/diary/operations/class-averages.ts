import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'
import type { MarkRules, MarkSums } from '@/plugins/journal/types'

import { requireDiary } from '../access/may-read-diary'
import { classAverages, type SubjectAverage } from '../domain/class-averages'
import { subjectName } from '../presenters/present-student'

type Args = {
  req: PayloadRequest
  facts: Facts
  student: number
  classId: number
  term: number
  rules: Pick<MarkRules, 'averaging'>
}

type Row = { student: number; workload: number } & MarkSums

/** The student's averages of a term beside those of the class, by subject in the school's order: one statement. */
export const readClassAverages = async ({
  req,
  facts,
  student,
  classId,
  term,
  rules,
}: Args): Promise<(SubjectAverage & { name: string })[]> => {
  requireDiary(facts, student)
  const { reference } = facts
  const found = await rows(req).find<Row>({
    collection: 'term-totals',
    columns: ['student', 'workload', 'markSum', 'weightSum', 'plainSum', 'plainCount'],
    where: { class: { equals: classId }, term: { equals: term } },
  })
  const averages = classAverages(
    rules,
    found.map((row) => ({ ...row, subject: reference.workloads.get(row.workload)?.subject ?? 0 })),
    student,
  )
  const bySubject = new Map(averages.map((one) => [one.subject, one]))
  return [...reference.subjects.keys()].flatMap((subject) => {
    const one = bySubject.get(subject)
    return one && one.own !== null ? [{ ...one, name: subjectName(reference, subject) }] : []
  })
}

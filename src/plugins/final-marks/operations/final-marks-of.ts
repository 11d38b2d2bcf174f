import type { PayloadRequest } from 'payload'

import type { AnswerHandlers } from '@/core/plugin'
import { rows } from '@/db/rows'
import type { StudentFinal } from '@/plugins/journal/types'

import { SLUGS } from '../slugs'

type Asked = {
  school: number
  year: number
  students: readonly number[]
  subject?: number
  period?: number
  kinds?: readonly StudentFinal['kind'][]
}

const COLUMNS = ['student', 'subject', 'class', 'kind', 'period', 'value', 'code'] as const

/** The final marks of students in a year, in one statement. Asked for who may read them. */
export const findFinals = async (
  req: PayloadRequest,
  { school, year, students, subject, period, kinds }: Asked,
): Promise<StudentFinal[]> => {
  if (students.length === 0) return []
  const found = await rows(req).find<StudentFinal>({
    collection: SLUGS.finals,
    columns: COLUMNS,
    where: {
      school: { equals: school },
      student: { in: [...students] },
      year: { equals: year },
      ...(subject === undefined ? {} : { subject: { equals: subject } }),
      ...(period === undefined ? {} : { period: { equals: period } }),
      ...(kinds ? { kind: { in: [...kinds] } } : {}),
    },
  })
  return found.filter((row) => row.value !== null || row.code !== null)
}

export const answerFinalMarks: NonNullable<AnswerHandlers['students.final-marks']> = ({ req, asked }) =>
  findFinals(req, asked)

import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { markLabel, markRulesByDate } from '@/plugins/journal'

import { notificationMessages } from '../translations'
import type { NewsRow } from '../types'

type MarkRow = {
  student: number
  assignment: number
  date: SchoolDate
  value: number | null
  isDebt: boolean
}
type LessonRow = { id: number; homework: string | null; homeworkDueDate: SchoolDate | null; state: string }

/** What stands in the journal: a mark in the reader's words, a homework by a short print of it. */
export type Stands = { stands: string | null; dueDate: SchoolDate | null }

const NOTHING: Stands = { stands: null, dueDate: null }
const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

type Args = { req: PayloadRequest; facts: Pick<Facts, 'school' | 'today'>; news: readonly NewsRow[] }

/** How the marks and homework of some news stand at this moment: two statements for all of them. */
export const readStanding = async ({
  req,
  facts,
  news,
}: Args): Promise<(one: NewsRow, locale: Locale) => Stands> => {
  const sources = (kind: NewsRow['kind']): number[] => [
    ...new Set(news.filter((one) => one.kind === kind).map(({ source }) => source)),
  ]
  const table = rows(req)
  const [assignments, lessonIds] = [sources('mark'), sources('homework')]
  const marks =
    assignments.length > 0
      ? await table.find<MarkRow>({
          collection: 'marks',
          columns: ['student', 'assignment', 'date', 'value', 'isDebt'],
          where: {
            assignment: { in: assignments },
            student: { in: [...new Set(news.map(({ student }) => student))] },
          },
        })
      : []
  const lessons =
    lessonIds.length > 0
      ? await table.find<LessonRow>({
          collection: 'lessons',
          columns: ['id', 'homework', 'homeworkDueDate', 'state'],
          where: { id: { in: lessonIds } },
        })
      : []
  const markOf = new Map(marks.map((mark) => [`${mark.student} ${mark.assignment}`, mark]))
  const lessonOf = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  const rulesOn = await markRulesByDate(req, facts)

  return ({ kind, student, source }, locale) => {
    if (kind === 'mark') {
      const mark = markOf.get(`${student} ${source}`)
      if (!mark) return NOTHING
      const { value, isDebt, date } = mark
      if (value !== null) return { stands: markLabel(rulesOn(date).scale, value, locale), dueDate: null }
      return isDebt ? { stands: notificationMessages(locale).push.debt, dueDate: null } : NOTHING
    }
    const lesson = lessonOf.get(source)
    if (!lesson?.homework || lesson.state === 'cancelled') return NOTHING
    const { homework, homeworkDueDate: dueDate } = lesson
    // What was to be done by a day that is over is no news.
    if (dueDate !== null && dueDate < facts.today) return NOTHING
    return { stands: printOf(`${dueDate ?? ''}\n${homework}`), dueDate }
  }
}

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { recorderOf, studentsOn } from '@/plugins/journal'

import { SLUGS } from '../slugs'
import type { RemarkKind } from '../types'
import { dueInThePast, studentNotInGroup } from './errors'

export type RemarkTarget = {
  workload: number
  lesson: number | null
  student: number | null
  assignment: number | null
}

type Args = {
  req: PayloadRequest
  facts: Facts
  targets: readonly RemarkTarget[]
  kind: RemarkKind
  text: string
  dueDate: SchoolDate
}

type LessonRow = {
  id: number
  workload: number
  teacher: number
  substitute: number | null
  date: SchoolDate
}

const placeOf = ({ workload, lesson, student }: RemarkTarget): string => `${workload} ${lesson} ${student}`

/**
 * Writes one remark for each place, all or none. What stands there word for word and is not settled is not written again,
 * so that a double submit makes no doubles.
 * @throws notFound for a lesson or a journal of another school
 */
export const writeRemarks = ({
  req,
  facts,
  targets,
  kind,
  text,
  dueDate,
}: Args): Promise<{ written: number; ids: number[] }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    if (dueDate < facts.today) throw dueInThePast(undefined, { path: 'dueDate' })
    const { reference, school } = facts
    const wanted = [...new Set(targets.flatMap(({ lesson }) => lesson ?? []))]
    const lessons = new Map(
      (wanted.length === 0
        ? []
        : await rows(req).find<LessonRow>({
            collection: 'lessons',
            columns: ['id', 'workload', 'teacher', 'substitute', 'date'],
            where: { id: { in: wanted }, school: { equals: school } },
          })
      ).map((lesson) => [lesson.id, lesson]),
    )
    const resolved = targets.map((target) => {
      const workload = reference.workloads.get(target.workload)
      const lesson = target.lesson === null ? null : lessons.get(target.lesson)
      if (!workload || lesson === undefined || (lesson && lesson.workload !== workload.id)) throw notFound()
      const isForeign =
        target.student !== null &&
        !studentsOn(reference, workload, lesson?.date ?? facts.today).has(target.student)
      if (isForeign) throw studentNotInGroup(undefined, { path: 'student' })
      return { target, workload, lesson }
    })
    const standing = await rows(req).find<RemarkTarget & { id: number }>({
      collection: SLUGS.remarks,
      columns: ['id', 'workload', 'lesson', 'student', 'assignment'],
      where: {
        school: { equals: school },
        workload: { in: [...new Set(targets.map(({ workload }) => workload))] },
        state: { in: ['open', 'reopened'] },
        kind: { equals: kind },
        text: { equals: text },
      },
    })
    const taken = new Map(standing.map((row) => [placeOf(row), row.id]))
    const fresh = resolved.filter(
      ({ target }, index) =>
        !taken.has(placeOf(target)) &&
        targets.findIndex((other) => placeOf(other) === placeOf(target)) === index,
    )
    const at = now().toISOString()
    const remarks = fresh.map(({ target, workload, lesson }) => ({
      school,
      ...target,
      class: workload.class,
      teacher: lesson ? recorderOf(lesson) : workload.teacher,
      lessonDate: lesson?.date ?? null,
      kind,
      text,
      dueDate,
      state: 'open',
      author: facts.user,
      writtenAt: at,
      revision: 1,
    }))
    if (remarks.length === 0) return { written: 0, ids: standing.map(({ id }) => id) }
    const ids = await rows(req).insert({ collection: SLUGS.remarks, rows: remarks })
    await rows(req).insert({
      collection: SLUGS.steps,
      rows: remarks.map(({ teacher }, index) => ({
        school,
        remark: ids[index],
        teacher,
        step: 'written',
        text,
        author: facts.user,
        at,
      })),
    })
    return { written: ids.length, ids }
  })

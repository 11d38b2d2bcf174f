import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { rows } from '@/db/rows'
import { markRulesOn, rosterOf } from '@/plugins/journal'
import { type MarkScale, markLevel } from '@/plugins/journal/types'

import { type Indicators, indicatorsOf } from '../domain/indicators'
import { keyOf, presentPeriod } from '../domain/periods'
import { type FinalValue, valueOf } from '../domain/values'
import { presentPeriodState } from '../presenters/present-cells'
import type { PresentedPeriod } from '../presenters/types'
import { SLUGS } from '../slugs'
import type { FinalRow } from '../types'
import { periodsOfClass } from './class-periods'
import { isTaught, presentGroups } from './count-groups'
import { isOwed } from './group-context'

export type SheetStudent = {
  id: number
  name: string
  /** By subject. */
  values: Record<number, FinalValue | null>
  average: number | null
}
export type ClassSheet = {
  class: { id: number; name: string; teacher: string | null }
  scale: MarkScale
  period: PresentedPeriod
  periods: { key: string; name: string }[]
  subjects: { id: number; name: string; shortName: string; indicators: Indicators }[]
  students: SheetStudent[]
  /** Of the class: counted from all marks of all subjects. */
  whole: Indicators
  /** How many learn on «5» alone, on «4» and «5», and how many do not succeed. */
  groups: { excellent: number; good: number; failing: number }
}

const OVERSEERS = ['administrator', 'principal', 'deputy', 'counsellor'] as const

/** @throws notFound for those who may not see all subjects of the class. */
const requireClass = (facts: Facts, id: number) => {
  const card = facts.reference.classes.get(id)
  const sees = OVERSEERS.some((status) => facts.statuses.has(status)) || facts.classTeacherOf.includes(id)
  if (!card || !sees) throw notFound()
  return card
}

type Args = {
  req: PayloadRequest
  facts: Facts
  locale: Locale
  classId: number
  period?: string | undefined
}
type Kept = Pick<FinalRow, 'student' | 'subject' | 'kind' | 'period' | 'value' | 'code'>

/** The sheet of a class: students × subjects for a period, with its indicators. One statement. */
export const readSheet = async ({
  req,
  facts,
  locale,
  classId,
  period: wanted,
}: Args): Promise<ClassSheet> => {
  const card = requireClass(facts, classId)
  const { reference, today } = facts
  const periods = periodsOfClass(facts, classId)
  const period = wanted ? periods.find(({ key }) => key === wanted) : presentPeriod(periods, today)
  if (!period) throw notFound()
  const { scale } = await markRulesOn(req, facts, today < period.to ? today : period.to)
  const groups = classGroups(facts, classId).filter((group) => isTaught(group, period))
  const roster = new Map<number, { id: number; name: string; sortKey: string }>()
  for (const { head } of groups)
    for (const row of rosterOf(reference, head, { from: period.from, to: period.to }))
      if (isOwed(row, period, today))
        roster.set(row.student, { id: row.student, name: row.name, sortKey: row.sortKey })
  const students = [...roster.values()].sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
  const kept = await rows(req).find<Kept>({
    collection: SLUGS.finals,
    columns: ['student', 'subject', 'kind', 'period', 'value', 'code'],
    where: {
      student: { in: students.map(({ id }) => id) },
      kind: { equals: period.kind },
      period: { equals: period.period },
    },
  })
  const found = new Map(
    kept
      .filter((row) => keyOf(row) === period.key)
      .map((row) => [`${row.student} ${row.subject}`, valueOf(row)]),
  )
  const ids = [...new Set(groups.map(({ head }) => head.subject))]
  const filled: SheetStudent[] = students.map(({ id, name }) => {
    const values = Object.fromEntries(ids.map((subject) => [subject, found.get(`${id} ${subject}`) ?? null]))
    return { id, name, values, average: indicatorsOf(scale, Object.values(values)).average }
  })
  const [led] = card.classTeachers.filter(({ to }) => !to || to >= today)
  const leader = led && reference.people.get(reference.staff.get(led.staff)?.person ?? 0)
  return {
    class: { id: classId, name: card.name, teacher: leader?.fullName ?? null },
    scale,
    period: presentPeriodState({ period, openings: [], today, locale }),
    periods: periods.map((one) => {
      const { key, name } = presentPeriodState({ period: one, openings: [], today, locale })
      return { key, name }
    }),
    subjects: ids.map((id) => ({
      id,
      name: reference.subjects.get(id)?.name ?? '',
      shortName: reference.subjects.get(id)?.shortName ?? '',
      indicators: indicatorsOf(
        scale,
        filled.map(({ values }) => values[id] ?? null),
      ),
    })),
    students: filled,
    whole: indicatorsOf(
      scale,
      filled.flatMap(({ values }) => Object.values(values)),
    ),
    groups: groupStudents(scale, filled),
  }
}

const classGroups = (facts: Facts, classId: number) =>
  presentGroups(facts).filter(({ head }) => head.class === classId)

const groupStudents = (scale: MarkScale, students: readonly SheetStudent[]): ClassSheet['groups'] => {
  const groups = { excellent: 0, good: 0, failing: 0 }
  for (const { values } of students) {
    const given = Object.values(values)
    const levels = given.filter((value) => typeof value === 'number').map((value) => markLevel(scale, value))
    if (given.some((value) => value === 'na' || value === 'fail') || levels.includes('poor'))
      groups.failing += 1
    else if (levels.length === 0) continue
    else if (levels.every((level) => level === 'excellent')) groups.excellent += 1
    else if (levels.every((level) => level === 'excellent' || level === 'good')) groups.good += 1
  }
  return groups
}

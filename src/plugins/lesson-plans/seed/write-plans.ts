import { groupBy } from '@/core/group-by'
import type { SeedContext } from '@/core/plugin'
import { addDays, isWithin } from '@/core/school-date'
import { searchText } from '@/db/cyrillic'
import { createSeedWriter } from '@/demo/seed-writer'
import { SUBJECTS } from '@/demo/plan/subjects'
import type { WorkloadRow, World } from '@/demo/world'
import { usualWeeks } from '@/plugins/curriculum'

import { SLUGS } from '../slugs'
import type { PlanState, TopicFields } from '../types'
import { buildTopics } from './build-topics'
import { layPlans } from './lay-plans'

/** Every so many courses one is in another state; the rest is approved. */
const STATES: readonly [every: number, state: PlanState][] = [
  [11, 'draft'],
  [7, 'returned'],
  [5, 'submitted'],
]
const stateOf = (index: number): PlanState =>
  STATES.find(([every]) => index % every === every - 1)?.[1] ?? 'approved'

/** Courses that nobody has planned yet: somebody still owes something. */
const isUnplanned = (index: number): boolean => index % 13 === 12

/** What the seeds after this one build on: plans, their topics and the workloads taught by them. */
export type MadePlans = {
  plans: { id: number; subject: number; grade: number; state: PlanState }[]
  topics: (TopicFields & { id: number; plan: number; order: number })[]
  assignments: { workload: number; plan: number }[]
}

/**
 * Plans of the demo school: one for each subject, grade and hours a week that is taught now, written by a teacher of
 * it, most of them approved. Workloads are taught by the plans that are approved or wait for it.
 */
export const writePlans = async (context: SeedContext): Promise<MadePlans> => {
  const { made, makeId, today } = context
  const { school, classes, workloads, subjects, subjectKeys, lessonTypes, years, staff } = made.get(
    'kernel',
  ) as World
  const classOf = new Map(classes.map((row) => [row.id, row]))
  const year = years.find((row) => isWithin({ from: row.startDate, to: row.endDate }, today)) ?? years.at(-1)
  const own = workloads.filter((row) => classOf.get(row.class)?.year === year?.id && isWithin(row, today))
  const courses = [
    ...groupBy(own, (row) => `${row.subject} ${classOf.get(row.class)!.grade} ${row.hoursPerWeek}`).values(),
  ]
  const typeNamed = (words: RegExp) =>
    lessonTypes.find(({ name }) => words.test(name.toLowerCase()))?.id ?? null
  const types = { material: typeNamed(/нов|изуч/), control: typeNamed(/контрол/) }
  const approver = staff.find(({ positions }) => positions.some(({ title }) => title.includes('Заместитель')))
  const result: MadePlans = { plans: [], topics: [], assignments: [] }
  const plans: Record<string, string | number | null>[] = []
  const remarks: Record<string, string | number | null>[] = []

  const add = (course: readonly WorkloadRow[], state: PlanState, author: number, profile: string | null) => {
    const { subject, hoursPerWeek } = course[0]!
    const { grade } = classOf.get(course[0]!.class)!
    const key = subjectKeys.get(subject)!
    const name =
      SUBJECTS.find((row) => row.key === key)?.name ?? subjects.find((row) => row.id === subject)!.name
    const topics = buildTopics({
      subject: key,
      grade,
      hours: Math.round(hoursPerWeek * usualWeeks(grade)),
      types,
    })
    const id = makeId()
    const title = `${name}, ${grade} класс${profile ? `, ${profile}` : ''}`
    const submittedAt = state === 'draft' ? null : `${addDays(today, -30)}T08:00:00.000Z`
    plans.push({
      id,
      school: school.id,
      title,
      subject,
      grade,
      year: year?.id ?? null,
      hoursPerWeek,
      profile,
      textbook: null,
      author,
      state,
      submittedAt,
      approvedAt: state === 'approved' ? `${addDays(today, -20)}T08:00:00.000Z` : null,
      approvedBy: state === 'approved' ? (approver?.person ?? null) : null,
      origin: null,
      totalHours: topics.reduce((sum, topic) => sum + topic.hours, 0),
      topicCount: topics.length,
      revision: 1,
      searchText: searchText(title, name, profile),
    })
    result.plans.push({ id, subject, grade, state })
    const ids = topics.map((topic, index) => {
      const topicId = makeId()
      result.topics.push({ ...topic, id: topicId, plan: id, order: index + 1 })
      return topicId
    })
    if (state === 'returned')
      remarks.push(
        {
          id: makeId(),
          school: school.id,
          plan: id,
          topic: ids[1] ?? null,
          text: 'Добавьте проверочную работу и уменьшите часы на эту тему.',
          author: approver?.person ?? null,
          answer: null,
          answeredAt: null,
        },
        {
          id: makeId(),
          school: school.id,
          plan: id,
          topic: null,
          text: 'Укажите учебник по федеральному перечню.',
          author: approver?.person ?? null,
          answer: 'Укажу после заседания методического объединения.',
          answeredAt: `${addDays(today, -5)}T08:00:00.000Z`,
        },
      )
    return id
  }

  for (const [index, course] of courses.entries()) {
    if (isUnplanned(index)) continue
    const state = stateOf(index)
    const plan = add(course, state, course[0]!.teacher, null)
    if (state === 'approved' || state === 'submitted')
      for (const { id } of course) result.assignments.push({ workload: id, plan })
    // A colleague's own variant of the course.
    const other = course.find(({ teacher }) => teacher !== course[0]!.teacher)
    if (other && index % 3 === 0) add(course, 'draft', other.teacher, 'углублённый уровень')
  }

  const writer = createSeedWriter(context)
  await writer.rows(SLUGS.plans, plans, 'Тематические планы · Lesson plans')
  await writer.rows(
    SLUGS.topics,
    result.topics.map((topic) => ({ ...topic, school: school.id })),
  )
  await writer.rows(SLUGS.remarks, remarks)
  await writer.rows(
    SLUGS.assignments,
    result.assignments.map((tie) => ({ id: makeId(), school: school.id, ...tie, revision: 1 })),
  )
  await layPlans(context, result)
  return result
}

import type { Cell } from '@/core/files/csv'
import type { Locale } from '@/core/locale'

import type { PlanPage } from '../operations/read-plan'
import { lessonPlanMessages } from '../translations'

/** A plan as a table, a topic in a row. The import reads it back as it is. */
export const presentPlanTable = ({ plan, topics, lessonTypes }: PlanPage, locale: Locale) => {
  const { table: text, yes } = lessonPlanMessages(locale)
  const typeName = new Map(lessonTypes.map(({ id, name }) => [id, name]))
  const rows = topics.map((topic): Cell[] => [
    topic.order,
    topic.section,
    topic.title,
    topic.hours,
    topic.lessonType === null ? null : (typeName.get(topic.lessonType) ?? null),
    topic.isControl ? yes : null,
    topic.homework,
    topic.homeworkMinutes,
    topic.materials,
    topic.outcomes,
  ])
  return {
    // A name of a file: the title may hold anything.
    name: plan.title.replaceAll(/[\\/:*?"<>|]+/g, ' '),
    title: text.sheet,
    columns: [
      { header: text.order, width: 6 },
      { header: text.section, width: 24 },
      { header: text.title, width: 44 },
      { header: text.hours, width: 8 },
      { header: text.lessonType, width: 20 },
      { header: text.isControl, width: 14 },
      { header: text.homework, width: 30 },
      { header: text.homeworkMinutes, width: 10 },
      { header: text.materials, width: 30 },
      { header: text.outcomes, width: 30 },
    ],
    rows: [...rows, [null, null, text.total, plan.totalHours] as Cell[]],
  }
}

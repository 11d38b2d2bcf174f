import type { Cell } from '@/core/files/csv'
import type { Locale } from '@/core/locale'

import type { Progress } from '../domain/progress'
import type { TopicProgress } from '../domain/topic-progress'
import type { ProgressPage } from '../operations/read-progress'
import { curriculumMessages } from '../translations'

/** Plan against fact as a table, the sum of all lines beneath. */
export const presentProgressTable = ({ year, lines, sum, topics }: ProgressPage, locale: Locale) => {
  const { progress: text, workloads } = curriculumMessages(locale)
  const figures = (row: Progress): Cell[] => [
    row.planned || null,
    row.due,
    row.held,
    row.withTopic,
    row.behind,
    row.cancelled,
    row.ahead,
    row.lacking,
  ]
  const topicFigures = (row: TopicProgress | null): Cell[] =>
    row
      ? [row.total, row.given, row.behind, row.isDone ? text.done : (row.ends ?? text.endsNever)]
      : [null, null, null, null]
  return {
    name: text.fileName(year.name),
    title: text.title,
    columns: [
      { header: workloads.columns.class, width: 10 },
      { header: workloads.columns.subject, width: 30 },
      { header: workloads.columns.subgroup, width: 18 },
      { header: workloads.columns.teacher, width: 36 },
      { header: text.columns.planned },
      { header: text.columns.due },
      { header: text.columns.held },
      { header: text.columns.withTopic },
      { header: text.columns.behind },
      { header: text.columns.cancelled },
      { header: text.columns.ahead },
      { header: text.columns.lacking },
      ...(topics
        ? [
            { header: text.columns.topicsTotal },
            { header: text.columns.topicsGiven },
            { header: text.columns.topicsBehind },
            { header: text.columns.ends, width: 14 },
          ]
        : []),
    ],
    rows: [
      ...lines.map((line): Cell[] => [
        line.class.name,
        line.subject.name,
        line.subgroup?.name ?? null,
        line.teachers.map(({ name }) => name).join(', '),
        ...figures(line),
        ...(topics ? topicFigures(line.topics) : []),
      ]),
      [
        text.sum,
        null,
        null,
        null,
        ...figures(sum),
        ...(topics ? [topics.total, topics.given, topics.behind, null] : []),
      ],
    ],
  }
}

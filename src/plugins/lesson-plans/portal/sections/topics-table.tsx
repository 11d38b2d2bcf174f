import type { Locale } from '@/core/locale'
import { DataTable, EmptyState } from '@/ui'

import { beginsSection, runningHours } from '../../domain/topic-list'
import type { PlanPage } from '../../operations/read-plan'
import { lessonPlanMessages } from '../../translations'

type Props = { page: PlanPage; locale: Locale }

/** The topics of a plan as they are read and printed. */
export const TopicsTable = ({ page: { plan, topics, lessonTypes }, locale }: Props) => {
  const { table, page: text, yes, editor } = lessonPlanMessages(locale)
  const typeName = new Map(lessonTypes.map(({ id, name }) => [id, name]))
  const running = runningHours(topics.map(({ hours }) => hours))
  const has = (name: 'section' | 'lessonType' | 'homework' | 'materials' | 'outcomes' | 'isControl') =>
    topics.some((topic) => topic[name])
  type Topic = (typeof topics)[number]
  const optional = (['homework', 'materials', 'outcomes'] as const).filter(has).map((key) => ({
    key,
    header: table[key],
    width: 'wide' as const,
    cell: (topic: Topic) =>
      key === 'homework' && topic.homeworkMinutes !== null
        ? `${topic.homework ?? ''} (${topic.homeworkMinutes})`
        : topic[key],
    footer: '',
  }))
  return (
    <DataTable<Topic>
      caption={text.topics}
      rows={topics}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="file" title={text.noTopicsTitle}>
          {text.noTopicsLead}
        </EmptyState>
      }
      columns={[
        { key: 'order', header: table.order, cell: ({ order }) => order, align: 'end', footer: '' },
        ...(has('section')
          ? [
              {
                key: 'section',
                header: table.section,
                cell: (topic: Topic) =>
                  beginsSection(topics, topic.order - 1) ? <strong>{topic.section}</strong> : '',
                footer: '',
              },
            ]
          : []),
        { key: 'title', header: table.title, width: 'wide', cell: ({ title }) => title, footer: table.total },
        {
          key: 'hours',
          header: table.hours,
          align: 'end',
          cell: ({ hours }) => hours,
          footer: plan.totalHours,
        },
        {
          key: 'running',
          header: editor.running,
          align: 'end',
          cell: ({ order }) => running[order - 1],
          footer: '',
        },
        ...(has('isControl')
          ? [
              {
                key: 'isControl',
                header: table.isControl,
                cell: ({ isControl }: Topic) => (isControl ? yes : ''),
                footer: '',
              },
            ]
          : []),
        ...(has('lessonType')
          ? [
              {
                key: 'lessonType',
                header: table.lessonType,
                cell: ({ lessonType }: Topic) => (lessonType === null ? '' : typeName.get(lessonType)),
                footer: '',
              },
            ]
          : []),
        ...optional,
      ]}
    />
  )
}

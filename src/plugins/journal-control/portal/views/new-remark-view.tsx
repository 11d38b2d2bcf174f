import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { rows } from '@/db/rows'
import { Card, Page } from '@/ui'
import { recorderOf, studentsOn } from '@/plugins/journal'

import { presentLineName, studentName, teacherName } from '../../presenters/present-line'
import { controlMessages } from '../../translations'
import { remarkKinds, usualDueDate } from '../choices'
import { NewRemark } from '../components/new-remark'
import { hrefs } from '../hrefs'

type LessonRow = { workload: number; date: string; teacher: number; substitute: number | null }

/** A remark on a lesson, a cell or a journal, begun in the journal itself. */
const NewRemarkView: View = async ({ req, facts, locale, searchParams }) => {
  const { remark: text, forms } = controlMessages(locale)
  const { reference, school, today } = facts
  const id = parseId(searchParams.lesson)
  const lesson =
    id === null
      ? null
      : await rows(req).findOne<LessonRow>({
          collection: 'lessons',
          columns: ['workload', 'date', 'teacher', 'substitute'],
          where: { id: { equals: id }, school: { equals: school } },
        })
  const workload = reference.workloads.get(lesson?.workload ?? parseId(searchParams.workload) ?? 0)
  if (!workload || (id !== null && !lesson)) throw notFound()
  const name = presentLineName(facts, workload.id)
  const students = [...studentsOn(reference, workload, lesson?.date ?? today)]
    .map((student) => ({ id: student, name: studentName(facts, student) ?? '' }))
    .sort((left, right) => left.name.localeCompare(right.name, 'ru'))
  return (
    <Page
      locale={locale}
      title={text.newTitle}
      lead={[name.class, name.subject, lesson && formatDate(locale, lesson.date, 'weekday')]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[{ label: text.title, href: hrefs.remarks() }]}
    >
      <Card title={text.about(teacherName(facts, lesson ? recorderOf(lesson) : workload.teacher))}>
        <NewRemark
          workload={workload.id}
          lesson={id}
          student={parseId(searchParams.student)}
          students={students}
          kinds={remarkKinds(locale)}
          dueDate={usualDueDate(today)}
          today={today}
          text={forms}
          errorText={messages(locale).errors}
        />
      </Card>
    </Page>
  )
}

export default NewRemarkView

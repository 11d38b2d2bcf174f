import { redirect } from 'next/navigation'

import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { EmptyState, LinkButton, Page } from '@/ui'

import { lessonNow } from '../../domain/lesson-now'
import { readTeacherDay } from '../../operations/teacher-day'
import { journalMessages } from '../../translations'

/** One tap from anywhere: leads to the lesson that goes on or comes next. */
const LessonNowView: View = async ({ req, facts, locale }) => {
  const { home: text, page } = journalMessages(locale)
  const { lessons, nextDate } = await readTeacherDay({ req, facts })
  const found = lessonNow(lessons, facts.time)
  if (found) redirect(`/lessons/${found.lesson.id}`)
  return (
    <Page locale={locale} title={text.noLessonNow}>
      <EmptyState
        icon="calendar"
        title={text.noLessons}
        action={<LinkButton href="/journal">{page.crumb}</LinkButton>}
      >
        {nextDate ? text.nextDay(formatDate(locale, nextDate, 'weekday')) : text.noNext}
      </EmptyState>
    </Page>
  )
}

export default LessonNowView

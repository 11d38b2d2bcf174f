import type { View } from '@/app/portal-page'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { messages as kitMessages } from '@/i18n/messages'
import { ask } from '@/core/questions'
import { formatDate } from '@/i18n/format'
import { LinkButton, Page } from '@/ui'

import { remarksOf } from '../../operations/journal-remarks'
import { readLessonPage } from '../../operations/lesson-page'
import { journalMessages } from '../../translations'
import { LessonWorkspace } from '../components/lesson-workspace'
import { readNumber } from './read-number'

/** One lesson: recorded on a phone, or straight from the home page. */
const LessonView: View = async ({ req, facts, locale, params }) => {
  const messages = journalMessages(locale)
  const id = readNumber(params.lesson)
  if (id === undefined) throw notFound()
  const page = await readLessonPage({ req, facts, lesson: id })
  const { workload, lesson } = page
  const [answers] = lesson.homework
    ? await ask(req, 'lesson.homework-answers', { school: facts.school, lesson: id })
    : []
  const name = [workload.class.name, workload.subgroup].filter(Boolean).join(', ')
  const title = messages.lesson.title(workload.subject.name, name)
  const journal = `/journal/${workload.id}`
  return (
    <Page
      locale={locale}
      title={title}
      lead={formatDate(locale, lesson.date, 'weekday')}
      crumbs={[
        { href: '/journal', label: messages.page.crumb },
        { href: journal, label: title },
      ]}
      actions={
        <>
          {answers && (
            <LinkButton href={answers.href} icon="diary">
              {messages.lesson.answers(answers.handedIn, answers.of)}
            </LinkButton>
          )}
          <LinkButton href={journal} icon="journal">
            {messages.lesson.toJournal}
          </LinkButton>
        </>
      }
    >
      <LessonWorkspace
        key={id}
        page={page}
        user={facts.user}
        readAt={now().getTime()}
        title={title}
        errorText={kitMessages(locale).errors}
        remarks={await remarksOf(req, facts, workload.id)}
        text={messages.work}
        locale={locale}
      />
    </Page>
  )
}

export default LessonView

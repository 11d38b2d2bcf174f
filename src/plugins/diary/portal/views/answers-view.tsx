import type { View } from '@/app/portal-page'
import { formatDate, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, EmptyState, LinkButton, Page, Stack } from '@/ui'

import { answersAddress } from '../../endpoints/schemas'
import { type AnswerLine, readAnswers } from '../../operations/answers'
import { diaryMessages } from '../../translations'
import { AnswersSeen } from '../components/answers-seen'
import styles from '../components/answers.module.css'
import { Files } from '../components/homework'
import { ReplyForm } from '../components/reply-form'
import { readAddress } from '../read-address'

/** What the students of a lesson did with its homework: answers first, then who only ticked it, then the rest. */
const AnswersView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(answersAddress, searchParams)
  const { lesson, lines, handedIn, mayReply } = await readAnswers({ req, facts, lesson: address.lesson })
  const { timeZone } = facts.reference.school
  const { errors } = messages(locale)
  const fresh = lines.flatMap(({ answer, work }) =>
    answer && work.answer && !work.answer.isSeen && !work.answer.isReturned ? [answer] : [],
  )
  const rank = ({ work }: AnswerLine): number => (work.answer ? 0 : work.isDone ? 1 : 2)
  const sorted = [...lines].sort((left, right) => rank(left) - rank(right))
  return (
    <Page
      actions={
        <LinkButton href={`/lessons/${lesson.id}`} icon="arrow-left">
          {t.answers.toLesson}
        </LinkButton>
      }
      lead={[
        t.answers.of(lesson.subject, [lesson.class, lesson.subgroup].filter(Boolean).join(', ')),
        lesson.dueDate ? t.answers.due(formatDate(locale, lesson.dueDate)) : t.answers.noDue,
      ].join(', ')}
      locale={locale}
      title={t.answers.title}
      width="reading"
    >
      <Card note={t.answers.count(handedIn, lines.length)} title={t.homework}>
        <p className={styles.text}>{lesson.homework}</p>
      </Card>
      {lines.length === 0 && <EmptyState icon="people" title={t.answers.empty} />}
      <ul aria-label={t.answers.list} className={styles.list} role="list">
        {sorted.map(({ student, name, answer, work, isLate }) => (
          <li key={student}>
            <Card
              level={3}
              note={
                work.answer
                  ? formatInstant(locale, work.answer.handedAt, { timeZone })
                  : work.isDone
                    ? t.answers.done
                    : t.answers.nothing
              }
              title={name}
            >
              {work.answer && answer && (
                <Stack gap={8}>
                  <p className={styles.states}>
                    {isLate && <Badge tone="warn">{t.answers.late}</Badge>}
                    <Badge tone={work.answer.isSeen ? 'good' : 'accent'}>
                      {work.answer.isReturned
                        ? t.answers.states.returned
                        : work.answer.isSeen
                          ? t.answers.states.seen
                          : t.answers.states.fresh}
                    </Badge>
                  </p>
                  {work.answer.text && <p className={styles.text}>{work.answer.text}</p>}
                  {work.answer.files.length > 0 && (
                    <Files files={work.answer.files} label={t.work.files} locale={locale} />
                  )}
                  {mayReply ? (
                    <ReplyForm
                      key={`${answer.id} ${answer.revision}`}
                      answer={answer.id}
                      errorText={errors}
                      name={name}
                      revision={answer.revision}
                      text={t.reply}
                      was={{ text: work.answer.reply, isReturned: work.answer.isReturned }}
                    />
                  ) : (
                    work.answer.reply && <p className={styles.text}>{work.answer.reply}</p>
                  )}
                </Stack>
              )}
            </Card>
          </li>
        ))}
      </ul>
      {mayReply && fresh.length > 0 && <AnswersSeen answers={fresh} lesson={lesson.id} />}
    </Page>
  )
}

export default AnswersView

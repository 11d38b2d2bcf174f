'use client'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Badge } from '@/ui/badge/badge'
import { ListItem } from '@/ui/card/list'

import type { JournalRemark } from '../../../types'
import { AnswerDialog } from './answer-dialog'
import { useData, useJournal } from '../session/journal-context'

/** A remark with its place and state; its teacher answers it here, everybody else goes to its page. */
export const RemarkLine = ({ remark, hasPlace }: { remark: JournalRemark; hasPlace?: boolean }) => {
  const { session, text, locale } = useJournal()
  const { students } = useData()
  const lesson = remark.lesson === null ? undefined : session.store.lesson(remark.lesson)
  const { states, due } = text.oversight
  const place = [
    lesson ? formatDate(locale, lesson.date, 'weekdayShort') : '',
    students.find(({ id }) => id === remark.student)?.name ?? '',
  ]
  const isWaiting = remark.state !== 'answered'
  return (
    <ListItem
      href={remark.answer ? undefined : remark.href}
      title={remark.text}
      note={
        <>
          {/* Beside the words of the note: in the panel of a lesson the remark itself needs the width. */}
          <Badge tone={remark.isOverdue ? 'bad' : isWaiting ? 'warn' : 'good'}>
            {remark.isOverdue ? states.overdue : states[remark.state]}
          </Badge>{' '}
          {[
            ...(hasPlace ? place : place.slice(1)),
            remark.kind[locale],
            isWaiting ? fill(due, { date: formatDate(locale, remark.dueDate, 'short') }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
      end={
        remark.answer ? (
          <AnswerDialog
            // Somebody else's step makes it another form.
            key={remark.answer.seen}
            remark={{ ...remark, answer: remark.answer }}
            place={place.filter(Boolean).join(' · ')}
          />
        ) : undefined
      }
    />
  )
}

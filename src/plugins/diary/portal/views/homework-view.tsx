import type { View } from '@/app/portal-page'
import { addDays } from '@/core/school-date'
import { formatDate, formatDateRange } from '@/i18n/format'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

import { ownDiaries } from '../../domain/own-diaries'
import { weekAddress } from '../../endpoints/schemas'
import { type BoardItem, readHomeworkBoard } from '../../operations/homework-board'
import { diaryMessages } from '../../translations'
import { AnswerPanel } from '../components/answer-panel'
import { ChooseDiary } from '../components/choose-diary'
import { DiaryPage } from '../components/diary-page'
import { Homework } from '../components/homework'
import { PeriodTurn } from '../components/period-turn'
import { homeworkHref } from '../hrefs'
import { readAddress } from '../read-address'

/** Homework by the day it is due: ticks, answers with files, and how long it should take. */
const HomeworkView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(weekAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={address.class} facts={facts} locale={locale} />
  const board = await readHomeworkBoard({ req, facts, student, date: address.date })
  const { timeZone } = facts.reference.school
  const { today, from, to, days, overdue, undated, isOwn } = board
  const item = (one: BoardItem, label: string) => (
    <Homework
      key={one.lesson}
      about={one.subject}
      homework={one}
      isOwn={isOwn}
      locale={locale}
      subject={label}
    >
      <AnswerPanel homework={one} isOwn={isOwn} locale={locale} subject={one.subject} timeZone={timeZone} />
    </Homework>
  )
  return (
    <DiaryPage
      isPrinted
      facts={facts}
      hrefOf={(id) => homeworkHref(id, address.date)}
      locale={locale}
      part="homework"
      student={board.student}
      title={`${t.board.title}, ${formatDateRange(locale, from, to)}`}
      turn={
        <PeriodTurn
          label={t.board.turn}
          next={{ href: board.next && homeworkHref(address.student, board.next), label: t.nextWeek }}
          present={{
            href: homeworkHref(address.student),
            label: t.thisWeek,
            isCurrent: from <= addDays(today, 2) && today <= addDays(from, 6),
          }}
          previous={{
            href: board.previous && homeworkHref(address.student, board.previous),
            label: t.previousWeek,
          }}
        />
      }
    >
      {!isOwn && <Notice>{t.board.onlyOwn}</Notice>}
      {overdue.length > 0 && (
        <Card note={String(overdue.length)} title={t.board.overdue}>
          <Stack gap={8}>
            {overdue.map((one) =>
              item(one, `${one.subject}, ${t.board.was(formatDate(locale, one.date, 'weekdayShort'))}`),
            )}
          </Stack>
        </Card>
      )}
      {days.map(({ date, items, minutes, minutesLeft }) => (
        <Card
          key={date}
          note={minutes > 0 && t.board.left(minutesLeft, minutes)}
          title={t.board.day(formatDate(locale, date, 'weekdayFor'))}
        >
          <Stack gap={8}>{items.map((one) => item(one, one.subject))}</Stack>
        </Card>
      ))}
      {undated.length > 0 && (
        <Card title={t.board.undated}>
          <Stack gap={8}>{undated.map((one) => item(one, one.subject))}</Stack>
        </Card>
      )}
      {days.length === 0 && undated.length === 0 && (
        <EmptyState icon="diary" title={t.board.empty}>
          {t.board.emptyLead}
        </EmptyState>
      )}
    </DiaryPage>
  )
}

export default HomeworkView

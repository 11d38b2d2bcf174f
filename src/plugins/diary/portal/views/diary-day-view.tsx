import type { View } from '@/app/portal-page'
import { addDays } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

import { belongingOf } from '../../domain/belonging'
import { diaryBounds } from '../../domain/diary-period'
import { ownDiaries } from '../../domain/own-diaries'
import { weekAddress } from '../../endpoints/schemas'
import { readDiaryDays } from '../../operations/diary-week'
import { presentStudent } from '../../presenters/present-student'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { DayCard } from '../components/day-card'
import { DiaryPage } from '../components/diary-page'
import { PeriodTurn } from '../components/period-turn'
import { dayHref } from '../hrefs'
import { readAddress } from '../read-address'

/** One day of the diary. */
const DiaryDayView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(weekAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={address.class} facts={facts} locale={locale} />
  const { reference, today } = facts
  const date = address.date ?? today
  const dayOn = await readDiaryDays({ req, facts, student, from: date, to: date })
  const bounds = diaryBounds(reference, student)
  const turnTo = (to: string) =>
    bounds && to >= bounds.from && to <= bounds.to ? dayHref(address.student, to) : null
  return (
    <DiaryPage
      isPrinted
      date={address.date}
      facts={facts}
      hrefOf={(id) => dayHref(id, address.date)}
      locale={locale}
      part="day"
      student={presentStudent(reference, student, belongingOf(reference, student), today)}
      title={`${t.title}, ${formatDate(locale, date)}`}
      turn={
        <PeriodTurn
          label={t.days}
          next={{ href: turnTo(addDays(date, 1)), label: t.nextDay }}
          present={{ href: dayHref(address.student), label: t.thisDay, isCurrent: date === today }}
          previous={{ href: turnTo(addDays(date, -1)), label: t.previousDay }}
        />
      }
    >
      <DayCard day={dayOn(date)} isOwn={facts.student === student} locale={locale} today={today} />
    </DiaryPage>
  )
}

export default DiaryDayView

import type { View } from '@/app/portal-page'
import { startOfWeek } from '@/core/school-date'
import { formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'

import { ownDiaries } from '../../domain/own-diaries'
import { weekAddress } from '../../endpoints/schemas'
import { readDiaryWeek } from '../../operations/diary-week'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { DayCard } from '../components/day-card'
import { DayStrip } from '../components/day-strip'
import { DiaryPage } from '../components/diary-page'
import { PeriodTurn } from '../components/period-turn'
import { StartAtToday } from '../components/start-at-today'
import { WeekSignature } from '../components/week-signature'
import { dayAnchor, weekHref, weekTableHref } from '../hrefs'
import { readAddress } from '../read-address'
import styles from './diary-week-view.module.css'

/** A week of the diary: two pages of days on a wide window, one day after another on a phone. */
const DiaryWeekView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(weekAddress, searchParams)
  const student = address.student ?? (address.class ? undefined : ownDiaries(facts)[0])
  if (student === undefined) return <ChooseDiary classId={address.class} facts={facts} locale={locale} />
  const week = await readDiaryWeek({ req, facts, student, date: address.date })
  const { days, from, to, today } = week
  const half = Math.ceil(days.length / 2)
  const isOpenAtToday = days.slice(1).some(({ date }) => date === today)
  const isPresent = startOfWeek(today) === from
  const hrefOf = (date: string | null) => date && weekHref(address.student, date)
  return (
    <DiaryPage
      isPrinted
      date={address.date}
      facts={facts}
      hrefOf={(id) => weekHref(id, address.date)}
      locale={locale}
      part="week"
      student={week.student}
      tableHref={weekTableHref(student, from)}
      title={`${t.title}, ${formatDateRange(locale, from, to)}`}
      turn={
        <PeriodTurn
          label={t.weeks}
          next={{ href: hrefOf(week.next), label: t.nextWeek }}
          present={{
            href: weekHref(address.student, isPresent ? null : startOfWeek(today)),
            label: t.thisWeek,
            isCurrent: isPresent,
          }}
          previous={{ href: hrefOf(week.previous), label: t.previousWeek }}
        />
      }
    >
      <DayStrip locale={locale} week={week} />
      <div className={styles.spread}>
        {[days.slice(0, half), days.slice(half)].map((page, index) => (
          <div key={index} className={styles.page}>
            {page.map((day) => (
              <DayCard
                key={day.date}
                day={day}
                isOwn={facts.student === student}
                locale={locale}
                today={today}
              />
            ))}
          </div>
        ))}
      </div>
      {from <= today && (
        <WeekSignature
          key={`${student} ${from}`}
          errorText={messages(locale).errors}
          locale={locale}
          student={student}
          text={t.sign}
          timeZone={facts.reference.school.timeZone}
          week={from}
        />
      )}
      {isOpenAtToday && <StartAtToday key={from} anchor={dayAnchor(today)} />}
    </DiaryPage>
  )
}

export default DiaryWeekView

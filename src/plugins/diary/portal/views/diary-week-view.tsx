import type { View } from '@/app/portal-page'
import { formatDateRange } from '@/i18n/format'

import { ownDiaries } from '../../domain/own-diaries'
import { weekAddress } from '../../endpoints/schemas'
import { readDiaryWeek } from '../../operations/diary-week'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { DayCard } from '../components/day-card'
import { DayStrip } from '../components/day-strip'
import { DiaryPage } from '../components/diary-page'
import { StartAtToday } from '../components/start-at-today'
import { WeekTurn } from '../components/week-turn'
import { dayAnchor } from '../hrefs'
import { readAddress } from '../read-address'
import styles from './diary-week-view.module.css'

/** A week of the diary: two pages of days on a wide window, one day after another on a phone. */
const DiaryWeekView: View = async ({ req, facts, locale, searchParams }) => {
  const address = readAddress(weekAddress, searchParams)
  const student = address.student ?? (address.class ? undefined : ownDiaries(facts)[0])
  if (student === undefined) return <ChooseDiary classId={address.class} facts={facts} locale={locale} />
  const week = await readDiaryWeek({ req, facts, student, date: address.date })
  const { days, from, to, today } = week
  const half = Math.ceil(days.length / 2)
  const isOpenAtToday = days.slice(1).some(({ date }) => date === today)
  return (
    <DiaryPage
      facts={facts}
      locale={locale}
      part="week"
      student={week.student}
      title={`${diaryMessages(locale).title}, ${formatDateRange(locale, from, to)}`}
      turn={<WeekTurn locale={locale} student={address.student} week={week} />}
    >
      <DayStrip locale={locale} week={week} />
      <div className={styles.spread}>
        {[days.slice(0, half), days.slice(half)].map((page, index) => (
          <div key={index} className={styles.page}>
            {page.map((day) => (
              <DayCard key={day.date} day={day} locale={locale} today={today} />
            ))}
          </div>
        ))}
      </div>
      {isOpenAtToday && <StartAtToday key={from} anchor={dayAnchor(today)} />}
    </DiaryPage>
  )
}

export default DiaryWeekView

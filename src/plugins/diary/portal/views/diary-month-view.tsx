import type { View } from '@/app/portal-page'
import { startOfMonth } from '@/core/month-grid'
import { formatDate } from '@/i18n/format'

import { ownDiaries } from '../../domain/own-diaries'
import { weekAddress } from '../../endpoints/schemas'
import { readDiaryMonth } from '../../operations/diary-month'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { DiaryPage } from '../components/diary-page'
import { MonthTable } from '../components/month-table'
import { MonthTurn } from '../components/month-turn'
import { monthHref } from '../hrefs'
import { readAddress } from '../read-address'

/** A month of the diary in short: marks, absences and homework by day. */
const DiaryMonthView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(weekAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={address.class} facts={facts} locale={locale} />
  const page = await readDiaryMonth({ req, facts, student, date: address.date })
  return (
    <DiaryPage
      isPrinted
      date={address.date}
      facts={facts}
      hrefOf={(id) => monthHref(id, address.date)}
      locale={locale}
      part="month"
      student={page.student}
      title={`${t.title}, ${formatDate(locale, startOfMonth(page.month), 'month')}`}
      turn={<MonthTurn hrefOf={(date) => monthHref(address.student, date)} locale={locale} page={page} />}
    >
      <MonthTable locale={locale} page={page} student={address.student} />
    </DiaryPage>
  )
}

export default DiaryMonthView

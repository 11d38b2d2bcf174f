import type { View } from '@/app/portal-page'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { ATTENDANCE_CODES } from '@/plugins/journal'
import type { AttendanceCode } from '@/plugins/journal/types'
import { AbsenceBadge, DataTable, EmptyState, Section } from '@/ui'

import { ownDiaries } from '../../domain/own-diaries'
import { weekAddress } from '../../endpoints/schemas'
import { type DiaryAttendance, readDiaryAttendance } from '../../operations/diary-attendance'
import { diaryMessages } from '../../translations'
import { AttendanceMonth } from '../components/attendance-month'
import { ChooseDiary } from '../components/choose-diary'
import { DiaryPage } from '../components/diary-page'
import { MonthTurn } from '../components/month-turn'
import { attendanceHref } from '../hrefs'
import { readAddress } from '../read-address'

type Row = { id: number; name: string; counts: DiaryAttendance['counts'] }

/** The codes that occur in the year, each a column. */
const columnsOf = (page: DiaryAttendance, locale: Locale, header: string, hasFooter: boolean) => [
  {
    key: 'name',
    header,
    cell: ({ name }: Row) => name,
    footer: hasFooter ? diaryMessages(locale).attendance.year : undefined,
  },
  ...ATTENDANCE_CODES.filter((code) => page.counts[code] !== undefined).map((code: AttendanceCode) => ({
    key: code,
    header: messages(locale).absence[code].label,
    align: 'end' as const,
    cell: ({ counts }: Row) => counts[code] ?? '–',
    footer: hasFooter ? page.counts[code] : undefined,
  })),
]

/** What the student missed and was late for: a month by days, and the year by terms and subjects. */
const AttendanceView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(weekAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={address.class} facts={facts} locale={locale} />
  const page = await readDiaryAttendance({ req, facts, student, date: address.date })
  const hasAny = Object.keys(page.counts).length > 0
  return (
    <DiaryPage
      isPrinted
      facts={facts}
      hrefOf={(id) => attendanceHref(id, address.date)}
      locale={locale}
      part="attendance"
      student={page.student}
      title={`${t.attendance.title}, ${formatDate(locale, page.month, 'month')}`}
      turn={
        <MonthTurn hrefOf={(date) => attendanceHref(address.student, date)} locale={locale} page={page} />
      }
    >
      <AttendanceMonth locale={locale} page={page} student={address.student} />
      {hasAny ? (
        <>
          <Section title={t.attendance.byTerm}>
            <DataTable
              caption={`${t.attendance.title}: ${t.attendance.byTerm}`}
              columns={columnsOf(page, locale, t.attendance.term, true)}
              rowKey={({ id }) => id}
              rows={page.terms}
            />
          </Section>
          <Section title={t.attendance.bySubject}>
            <DataTable
              caption={`${t.attendance.title}: ${t.attendance.bySubject}`}
              columns={columnsOf(page, locale, t.subject, false)}
              rowKey={({ id }) => id}
              rows={page.subjects}
            />
          </Section>
          <p>
            {ATTENDANCE_CODES.filter((code) => page.counts[code] !== undefined).map((code) => (
              <span key={code}>
                <AbsenceBadge code={code} locale={locale} size="s" /> {messages(locale).absence[code].label}
                {'. '}
              </span>
            ))}
          </p>
        </>
      ) : (
        <EmptyState icon="check-circle" title={t.attendance.none}>
          {t.attendance.noneLead}
        </EmptyState>
      )}
    </DiaryPage>
  )
}

export default AttendanceView

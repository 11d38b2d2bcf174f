import type { View } from '@/app/portal-page'
import type { Locale } from '@/core/locale'
import { isMissed } from '@/plugins/journal'
import type { AttendanceCode } from '@/plugins/journal/types'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Notice } from '@/ui/notice/notice'

import { ownDiaries } from '../../domain/own-diaries'
import { marksAddress } from '../../endpoints/schemas'
import { readDiaryMarks } from '../../operations/diary-marks'
import type { DiaryMarks } from '../../presenters/types'
import { diaryMessages, type DiaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { Debts } from '../components/debts'
import { DiaryPage } from '../components/diary-page'
import { SubjectTable } from '../components/subject-table'
import { TermTotals } from '../components/term-totals'
import { TermTurn } from '../components/term-turn'
import { readAddress } from '../read-address'

const missedOf = (absences: DiaryMarks['absences']): number =>
  Object.entries(absences).reduce(
    (sum, [code, count]) => sum + (isMissed(code as AttendanceCode) ? count : 0),
    0,
  )

const TermContent = ({ t, page, locale }: { t: DiaryMessages; page: DiaryMarks; locale: Locale }) => {
  const { subjects, debts, absences, isMarked, today } = page
  const missed = missedOf(absences)
  const count = subjects.reduce((sum, subject) => sum + subject.count, 0)
  if (!page.term || subjects.length === 0) {
    return (
      <EmptyState icon="star" title={t.noTerms.title}>
        {t.noTerms.lead}
      </EmptyState>
    )
  }
  return (
    <>
      {!isMarked && <Notice title={t.notMarked.title}>{t.notMarked.lead}</Notice>}
      {isMarked && count === 0 && debts.length === 0 && <Notice>{t.nothingYet}</Notice>}
      <TermTotals
        items={[
          ...(isMarked
            ? [
                { label: t.totalMarks(count), value: count },
                { label: t.totalDebts(debts.length), value: debts.length, isBad: debts.length > 0 },
              ]
            : []),
          { label: t.totalMissed(missed), value: missed },
        ]}
      />
      {debts.length > 0 && <Debts debts={debts} locale={locale} today={today} />}
      <SubjectTable isMarked={isMarked} locale={locale} subjects={subjects} />
    </>
  )
}

/** The marks of a term by subject, with averages, debts and missed lessons. */
const DiaryMarksView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(marksAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={undefined} facts={facts} locale={locale} />
  const page = await readDiaryMarks({ req, facts, student, term: address.term })
  return (
    <DiaryPage
      facts={facts}
      locale={locale}
      part="marks"
      student={page.student}
      title={page.term ? `${t.marksTitle}, ${page.term.name}` : t.marksTitle}
      turn={page.terms.length > 1 && <TermTurn locale={locale} page={page} student={address.student} />}
    >
      <TermContent locale={locale} page={page} t={t} />
    </DiaryPage>
  )
}

export default DiaryMarksView

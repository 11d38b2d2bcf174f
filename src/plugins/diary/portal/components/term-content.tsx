import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { isMissed } from '@/plugins/journal'
import type { AttendanceCode } from '@/plugins/journal/types'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Notice } from '@/ui/notice/notice'

import type { MarksOfTerm } from '../../operations/diary-marks'
import type { DiaryMarks } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { Debts } from './debts'
import { SubjectTable } from './subject-table'
import { TermTotals } from './term-totals'

const missedOf = (absences: DiaryMarks['absences']): number =>
  Object.entries(absences).reduce(
    (sum, [code, count]) => sum + (isMissed(code as AttendanceCode) ? count : 0),
    0,
  )

/** How the school counts and rounds, in a sentence or two. */
export const tellRules = (locale: Locale, { averaging, roundUpFrom, act }: MarksOfTerm['rules']): string => {
  const t = diaryMessages(locale)
  return [
    averaging === 'weighted' ? t.averageRule : t.why.plain,
    t.why.rounded(formatNumber(locale, roundUpFrom)),
    act && t.why.act(act),
  ]
    .filter(Boolean)
    .join(' ')
}

type TermContentProps = {
  locale: Locale
  page: MarksOfTerm
  /** Left out where the address needs no student. */
  student: number | undefined
}

/** A term in figures: totals, what is owed, and the subjects. */
export const TermContent = ({ locale, page, student }: TermContentProps) => {
  const t = diaryMessages(locale)
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
      <SubjectTable
        isMarked={isMarked}
        locale={locale}
        rule={tellRules(locale, page.rules)}
        student={student}
        subjects={subjects}
        term={page.term.id}
      />
    </>
  )
}

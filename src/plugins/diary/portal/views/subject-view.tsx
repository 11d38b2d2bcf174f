import type { View } from '@/app/portal-page'
import { formatAverage } from '@/i18n/format'
import { markLabel, SCALES, suggestMark } from '@/plugins/journal'
import { Card, EmptyState, Stats } from '@/ui'

import { ownDiaries } from '../../domain/own-diaries'
import { sumMarks } from '../../domain/mark-sums'
import { subjectAddress } from '../../endpoints/schemas'
import { readMarksList } from '../../operations/marks-list'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { DiaryPage } from '../components/diary-page'
import { MarkRows } from '../components/mark-rows'
import { tellRules } from '../components/term-content'
import { WhatIf } from '../components/what-if'
import { marksHref, marksTableHref, subjectHref } from '../hrefs'
import { readAddress } from '../read-address'

/** The weight of a work to come, until the reader says another one: the one that was most frequent. */
const usualWeight = (weights: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const weight of weights) if (weight > 0) counts.set(weight, (counts.get(weight) ?? 0) + 1)
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? 10
}

/** One subject in a term: why the average is what it is, and what marks to come would make of it. */
const SubjectView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(subjectAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={undefined} facts={facts} locale={locale} />
  const { subject, term } = address
  const page = await readMarksList({ req, facts, student, term, subject })
  const { list, rules, isMarked, classId } = page
  const name = page.subjects.find((one) => one.subject.id === subject)!.subject.name
  const sums = sumMarks(list)
  const grade = facts.reference.classes.get(classId ?? 0)?.grade ?? 0
  const suggestion = suggestMark({ rules, sums, grade })
  const { min, max } = SCALES[rules.scale]
  const isLong = max - min > 10
  const values = isLong ? [] : Array.from({ length: max - min + 1 }, (_, at) => max - at)
  return (
    <DiaryPage
      isPrinted
      facts={facts}
      hrefOf={(id) => marksHref({ student: id })}
      locale={locale}
      part="marks"
      student={page.student}
      tableHref={page.term ? marksTableHref(student, page.term.id, subject) : undefined}
      title={[name, page.term?.name].filter(Boolean).join(', ')}
    >
      {list.length === 0 ? (
        <EmptyState icon="star" title={t.why.empty}>
          {t.why.emptyLead}
        </EmptyState>
      ) : (
        <>
          <Stats
            items={[
              { label: t.average, value: formatAverage(locale, suggestion.average) },
              { label: t.totalMarks(sums.plainCount), value: sums.plainCount },
              ...(suggestion.value === null
                ? []
                : [{ label: t.whatIf.now, value: markLabel(rules.scale, suggestion.value, locale) }]),
            ]}
          />
          {suggestion.why === 'fewMarks' && <p>{t.why.few(rules.minMarks)}</p>}
          <MarkRows caption={name} locale={locale} rows={list} />
          <p>{tellRules(locale, rules)}</p>
        </>
      )}
      {isMarked && page.term && (
        <Card title={t.whatIf.title}>
          <WhatIf
            key={subjectHref({ student, term: page.term.id, subject })}
            labels={values.map((value) => ({ value, label: markLabel(rules.scale, value, locale) }))}
            locale={locale}
            max={max}
            min={min}
            rules={{ averaging: rules.averaging, roundUpFrom: rules.roundUpFrom, minMarks: rules.minMarks }}
            sums={sums}
            text={t.whatIf}
            usualWeight={usualWeight(list.map(({ weight }) => weight))}
          />
        </Card>
      )}
    </DiaryPage>
  )
}

export default SubjectView

import type { View } from '@/app/portal-page'
import { formatAverage } from '@/i18n/format'
import { DataTable, EmptyState, MarkBadge, Notice, Tabs } from '@/ui'

import { ownDiaries } from '../../domain/own-diaries'
import { finalsAddress } from '../../endpoints/schemas'
import { type FinalColumn, type FinalRow, readFinals } from '../../operations/final-marks'
import { diaryMessages } from '../../translations'
import { ChooseDiary } from '../components/choose-diary'
import { DiaryPage } from '../components/diary-page'
import styles from '../components/finals.module.css'
import { finalsHref } from '../hrefs'
import { readAddress } from '../read-address'

/** The final marks of a school year; where nobody keeps them, the averages of its terms. */
const FinalsView: View = async ({ req, facts, locale, searchParams }) => {
  const t = diaryMessages(locale)
  const address = readAddress(finalsAddress, searchParams)
  const student = address.student ?? ownDiaries(facts)[0]
  if (student === undefined) return <ChooseDiary classId={undefined} facts={facts} locale={locale} />
  const page = await readFinals({ req, facts, student, year: address.year })
  const cell = (column: FinalColumn) => (row: FinalRow) => {
    const mark = row.cells[column.key]
    const average = mark?.average ?? (column.term && row.averages[column.term.id]) ?? null
    if (!mark && average === null) return '–'
    return (
      <span className={styles.cell}>
        {mark &&
          (mark.value === null || String(mark.value) !== mark.label ? (
            <b>{mark.label}</b>
          ) : (
            <MarkBadge locale={locale} value={mark.value} />
          ))}
        {average !== null && (
          <span className={mark ? styles.average : undefined}>
            {mark && page.hasFinals
              ? t.finals.average(formatAverage(locale, average))
              : formatAverage(locale, average)}
          </span>
        )}
      </span>
    )
  }
  return (
    <DiaryPage
      isPrinted
      facts={facts}
      hrefOf={(id) => finalsHref(id)}
      locale={locale}
      part="finals"
      student={page.student}
      title={t.finals.title}
      turn={
        page.years.length > 1 && (
          <Tabs
            items={page.years.map(({ id, name, isCurrent }) => ({
              href: finalsHref(address.student, id),
              label: name,
              isCurrent,
            }))}
            label={t.why.years}
            look="segments"
          />
        )
      }
    >
      {page.rows.length === 0 ? (
        <EmptyState icon="star" title={t.finals.empty}>
          {t.finals.emptyLead}
        </EmptyState>
      ) : (
        <>
          <Notice>{page.hasFinals ? t.finals.lead : t.finals.instead}</Notice>
          <DataTable
            caption={t.finals.title}
            columns={[
              { key: 'subject', header: t.subject, cell: (row: FinalRow) => row.subject.name },
              ...page.columns.map((column) => ({
                key: column.key,
                header: column.term?.name ?? t.finals.kinds[column.kind],
                align: 'center' as const,
                cell: cell(column),
              })),
            ]}
            rowKey={({ subject }) => subject.id}
            rows={page.rows}
          />
        </>
      )}
    </DiaryPage>
  )
}

export default FinalsView

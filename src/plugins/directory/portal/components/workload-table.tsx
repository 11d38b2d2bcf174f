import type { Locale } from '@/core/locale'
import { formatNumber } from '@/i18n/format'
import { type Column, DataTable, Link } from '@/ui'

import { directoryMessages } from '../../translations'
import type { WorkloadLine } from '../../types'
import { hrefs } from '../hrefs'
import styles from './roster-table.module.css'
import { WholeTable } from './whole-table'

type WorkloadTableProps = { locale: Locale; workloads: readonly WorkloadLine[] }

/** Who teaches what to the class; the subject leads to its journal for those who may open it. */
export const WorkloadTable = ({ locale, workloads }: WorkloadTableProps) => {
  const text = directoryMessages(locale).class
  if (workloads.length === 0) return <p className={styles.note}>{text.noWorkloads}</p>
  const columns: Column<WorkloadLine>[] = [
    {
      key: 'subject',
      header: text.subject,
      width: 'wide',
      cell: ({ id, subject, subgroup, hasJournal }) => {
        const name = [subject, subgroup].filter(Boolean).join(', ')
        return hasJournal ? <Link href={hrefs.journal(id)}>{name}</Link> : name
      },
    },
    {
      key: 'teacher',
      header: text.subjectTeacher,
      cell: ({ teacher }) => <Link href={hrefs.person(teacher.person)}>{teacher.name}</Link>,
    },
    {
      key: 'hours',
      header: text.hours,
      align: 'end',
      cell: ({ hoursPerWeek }) => formatNumber(locale, hoursPerWeek),
    },
  ]
  return (
    <WholeTable>
      <DataTable
        caption={text.teachersTable}
        columns={columns}
        rows={workloads}
        rowKey={({ id }) => id}
        isFlush
      />
    </WholeTable>
  )
}

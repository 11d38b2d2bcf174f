import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { type Column, DataTable, EmptyState, Link } from '@/ui'

import { directoryMessages, type DirectoryMessages } from '../../translations'
import type { ClassPage, RosterRow } from '../../types'
import { hrefs } from '../hrefs'
import { PhoneLink } from './contact-links'
import { periodText } from './period-text'
import styles from './roster-table.module.css'
import { WholeTable } from './whole-table'

type RosterTableProps = { locale: Locale; page: ClassPage; query: string }
type Numbered = RosterRow & { number: number }

const NONE = '—'

const columnsOf = (locale: Locale, { roster, bounds }: ClassPage): Column<Numbered>[] => {
  const text = directoryMessages(locale).class
  const hasGroups = roster.some(({ subgroups }) => subgroups.length > 0)
  return [
    {
      key: 'name',
      header: text.name,
      width: 'wide',
      cell: ({ number, person, name, from, to }) => (
        <span className={styles.name}>
          <span className={styles.number}>{number}</span>
          <span>
            <Link href={hrefs.person(person)}>{name}</Link>
            <Moved bounds={bounds} from={from} locale={locale} to={to} />
          </span>
        </span>
      ),
    },
    ...(roster.some(({ birthDate }) => birthDate)
      ? [
          {
            key: 'birthDate',
            header: text.birthDate,
            cell: ({ birthDate }: Numbered) => (birthDate ? formatDate(locale, birthDate, 'numeric') : NONE),
          },
        ]
      : []),
    ...(roster.some(({ phone }) => phone)
      ? [
          {
            key: 'phone',
            header: text.phone,
            cell: ({ phone }: Numbered) => (phone ? <PhoneLink phone={phone} /> : NONE),
          },
        ]
      : []),
    ...(hasGroups
      ? [
          {
            key: 'subgroups',
            header: text.subgroups,
            width: 'wide' as const,
            cell: ({ subgroups }: Numbered) => subgroups.join('; ') || NONE,
          },
        ]
      : []),
    ...(roster.some(({ hasDiary }) => hasDiary)
      ? [
          {
            key: 'diary',
            header: text.diary,
            cell: ({ student, name, hasDiary }: Numbered) =>
              hasDiary ? (
                <Link href={hrefs.diary(student)} aria-label={text.diaryOf(name)}>
                  {text.diary}
                </Link>
              ) : (
                NONE
              ),
          },
        ]
      : []),
  ]
}

type MovedProps = Pick<RosterRow, 'from' | 'to'> & Pick<ClassPage, 'bounds'> & { locale: Locale }

/** When somebody came in the middle of the year or left before its end. */
const Moved = ({ locale, from, to, bounds }: MovedProps) => {
  const isLate = from > bounds.from
  if (!isLate && (!to || to >= bounds.to)) return null
  return <span className={styles.moved}>{periodText(locale, { from: isLate ? from : null, to })}</span>
}

/** What stands instead of students: nobody is enrolled, nobody was found, or the list is for others. */
const NoRows = ({
  page,
  query,
  text,
}: Omit<RosterTableProps, 'locale'> & { text: DirectoryMessages['class'] }) => {
  if (page.class.students === 0)
    return (
      <EmptyState icon="people" title={text.emptyTitle} isInside>
        {text.emptyLead}
      </EmptyState>
    )
  if (query && page.hidden < page.class.students) return <p className={styles.note}>{text.nothing(query)}</p>
  return <p className={styles.note}>{text.allHidden}</p>
}

/** The students of a class, numbered as in the journal. */
export const RosterTable = ({ locale, page, query }: RosterTableProps) => {
  const text = directoryMessages(locale).class
  if (page.roster.length === 0) return <NoRows page={page} query={query} text={text} />
  return (
    <>
      <WholeTable>
        <DataTable
          caption={text.rosterTable(page.class.name)}
          columns={columnsOf(locale, page)}
          rows={page.roster.map((row, index) => ({ ...row, number: index + 1 }))}
          rowKey={({ student }) => student}
          isFlush
        />
      </WholeTable>
      {page.hidden > 0 && <p className={styles.note}>{text.hidden(page.hidden)}</p>}
    </>
  )
}

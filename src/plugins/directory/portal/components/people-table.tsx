import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { type Column, DataTable, Link } from '@/ui'

import { directoryMessages } from '../../translations'
import type { PeoplePage, PersonRow } from '../../types'
import { hrefs } from '../hrefs'
import { PhoneLink } from './contact-links'
import { partText } from './part-text'
import { WholeTable } from './whole-table'

type PeopleTableProps = { locale: Locale; list: PeoplePage }

const NONE = '—'

/** The found people: who they are, and contacts for those who see them. */
export const PeopleTable = ({ locale, list }: PeopleTableProps) => {
  const text = directoryMessages(locale).people
  const contacts: Column<PersonRow>[] = [
    {
      key: 'birthDate',
      header: text.birthDate,
      cell: ({ birthDate }) => (birthDate ? formatDate(locale, birthDate, 'numeric') : NONE),
    },
    { key: 'phone', header: text.phone, cell: ({ phone }) => (phone ? <PhoneLink phone={phone} /> : NONE) },
  ]
  return (
    <WholeTable>
      <DataTable
        caption={text.title}
        columns={[
          {
            key: 'name',
            header: text.name,
            width: 'wide',
            cell: ({ id, name }) => <Link href={hrefs.person(id)}>{name}</Link>,
          },
          {
            key: 'part',
            header: text.part,
            width: 'wide',
            cell: ({ parts }) => parts.map((part) => <div key={part.kind}>{partText(part, text)}</div>),
          },
          ...(list.hasContacts ? contacts : []),
        ]}
        rows={list.rows}
        rowKey={({ id }) => id}
      />
    </WholeTable>
  )
}

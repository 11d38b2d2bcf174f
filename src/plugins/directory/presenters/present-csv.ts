import { csvFile } from '@/core/files/csv'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'

import { directoryMessages } from '../translations'
import type { Part, PeoplePage, PersonRow } from '../types'

type Columns = { class: string[]; positions: string[]; children: string[] }

const columnsOf = (parts: readonly Part[]): Columns => ({
  class: parts.flatMap((part) => (part.kind === 'student' && part.class ? [part.class.name] : [])),
  positions: parts.flatMap((part) => (part.kind === 'staff' ? part.positions : [])),
  children: parts.flatMap((part) =>
    part.kind === 'guardian'
      ? part.children.map((child) => [child.name, child.class].filter(Boolean).join(' '))
      : [],
  ),
})

/** The list as a table to take away: the same people and the same fields as on the page. */
export const presentCsv = ({ rows, hasContacts }: PeoplePage, locale: Locale): string => {
  const text = directoryMessages(locale).csv
  const contactsOf = ({ birthDate, phone, email }: PersonRow) =>
    hasContacts ? [birthDate && formatDate(locale, birthDate, 'numeric'), phone, email] : []
  return csvFile([
    [
      text.name,
      text.part,
      text.class,
      text.positions,
      text.children,
      ...(hasContacts ? [text.birthDate, text.phone, text.email] : []),
    ],
    ...rows.map((row) => {
      const { class: classes, positions, children } = columnsOf(row.parts)
      return [
        row.name,
        row.parts.map(({ kind }) => text[kind]).join(', '),
        classes.join(', '),
        positions.join(', '),
        children.join(', '),
        ...contactsOf(row),
      ]
    }),
  ])
}

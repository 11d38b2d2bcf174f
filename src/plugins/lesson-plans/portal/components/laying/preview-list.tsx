'use client'

import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { DataTable } from '@/ui/data-table/data-table'

import type { Preview } from '../../../operations/lay-relay'
import type { LayingMessages } from '../../../translations/laying'
import styles from './laying.module.css'

type PreviewListProps = {
  preview: Preview
  locale: Locale
  text: LayingMessages['desk']
  /** The way to save it; shown only when something changes. */
  children: ReactNode
}

const SHOWN = 20

/** What a way of laying would change, before it is saved. */
export const PreviewList = ({ preview, locale, text, children }: PreviewListProps) => {
  const { taken, merged, moved, unlaid, spare, ends } = preview
  const isNothing = taken.length + merged.length + moved.length === 0
  const date = (value: SchoolDate | null) => (value === null ? text.none : formatDate(locale, value))
  return (
    <section className={styles.panel} aria-label={text.previewTitle}>
      <h3>{text.previewTitle}</h3>
      {isNothing && <p role="status">{text.nothing}</p>}
      <ul className={styles.lines}>
        {taken.map(({ topic, title, hours }) => (
          <li key={`taken ${topic}`}>{fill(text.taken, { title, hours })}</li>
        ))}
        {merged.map(({ first, second }) => (
          <li key={`merged ${first} ${second}`}>{fill(text.merged, { first, second })}</li>
        ))}
        {unlaid.map(({ topic, title, hours }) => (
          <li key={`unlaid ${topic}`}>{fill(text.unlaid, { title, hours })}</li>
        ))}
        {unlaid.length === 0 && <li>{text.fits}</li>}
        {ends !== null && <li>{fill(text.ends, { date: date(ends) })}</li>}
        {spare > 0 && <li>{fill(text.spare, { n: spare })}</li>}
        {moved.length > 0 && <li>{fill(text.moved, { n: moved.length })}</li>}
      </ul>
      {moved.length > 0 && (
        <DataTable
          caption={text.movedTable}
          rows={moved.slice(0, SHOWN)}
          rowKey={({ title, part, now, was }) => `${title} ${part} ${was} ${now}`}
          columns={[
            {
              key: 'topic',
              header: text.topic,
              cell: ({ title, part, of }) => (of > 1 ? `${title}, ${fill(text.part, { part, of })}` : title),
            },
            { key: 'was', header: text.was, cell: ({ was }) => date(was) },
            { key: 'now', header: text.now, cell: ({ now }) => date(now) },
          ]}
        />
      )}
      {moved.length > SHOWN && <p>{fill(text.more, { n: moved.length - SHOWN })}</p>}
      {!isNothing && <div className={styles.actions}>{children}</div>}
    </section>
  )
}

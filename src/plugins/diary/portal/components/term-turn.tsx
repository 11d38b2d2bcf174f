import type { Locale } from '@/core/locale'
import { Tabs } from '@/ui/tabs/tabs'

import type { DiaryMarks } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { marksHref } from '../hrefs'
import styles from './term-turn.module.css'

/** «2 четверть»: the number is enough where there is little room. */
const TermName = ({ name }: { name: string }) => {
  const [, number, rest] = /^(\d+)(\D.*)$/.exec(name) ?? []
  if (!number) return name
  return (
    <span>
      {number}
      <span className={styles.rest}>{rest}</span>
    </span>
  )
}

type TermTurnProps = {
  locale: Locale
  page: Pick<DiaryMarks, 'term' | 'terms' | 'years'>
  /** Left out where the address needs no student. */
  student: number | undefined
  view: 'subjects' | 'list'
}

/** How marks are listed, the terms of the class, and the former school years where there are any. */
export const TermTurn = ({ locale, page: { term, terms, years }, student, view }: TermTurnProps) => {
  const t = diaryMessages(locale)
  return (
    <>
      <Tabs
        items={(['subjects', 'list'] as const).map((one) => ({
          href: marksHref({ student, term: term?.id, view: one }),
          label: t.why[one],
          isCurrent: one === view,
        }))}
        label={t.why.views}
        look="segments"
      />
      {years.length > 1 && (
        <Tabs
          items={years.map((year) => ({
            href: marksHref({ student, term: year.term, view }),
            label: year.name,
            isCurrent: year.isCurrent,
          }))}
          label={t.why.years}
          look="segments"
        />
      )}
      {terms.length > 1 && (
        <Tabs
          items={terms.map(({ id, name }) => ({
            href: marksHref({ student, term: id, view }),
            label: <TermName name={name} />,
            isCurrent: id === term?.id,
          }))}
          label={t.terms}
          look="segments"
        />
      )}
    </>
  )
}

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
  page: Pick<DiaryMarks, 'term' | 'terms'>
  /** Left out where the address needs no student. */
  student: number | undefined
}

/** The terms of the student's class to choose from. */
export const TermTurn = ({ locale, page: { term, terms }, student }: TermTurnProps) => (
  <Tabs
    items={terms.map(({ id, name }) => ({
      href: marksHref(student, id),
      label: <TermName name={name} />,
      isCurrent: id === term?.id,
    }))}
    label={diaryMessages(locale).terms}
    look="segments"
  />
)

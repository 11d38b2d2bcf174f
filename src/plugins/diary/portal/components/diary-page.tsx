import type { ReactNode } from 'react'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { cx } from '@/ui/cx'
import type { Crumb } from '@/ui/breadcrumbs/breadcrumbs'
import { Page } from '@/ui/page/page'
import { Tabs } from '@/ui/tabs/tabs'

import { diaryClasses } from '../../access/class-diaries'
import { ownDiaries } from '../../domain/own-diaries'
import type { DiaryStudent } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { classHref, marksHref, weekHref } from '../hrefs'
import styles from './diary-page.module.css'

type DiaryPageProps = {
  facts: Facts
  locale: Locale
  part: 'week' | 'marks'
  student: DiaryStudent
  title: string
  /** Beside the tabs: the weeks or the terms to turn to. */
  turn?: ReactNode
  children: ReactNode
}

/** The way back to the choice, for those who look after many students. */
const crumbsOf = (facts: Facts, student: DiaryStudent, label: string): Crumb[] => {
  if (ownDiaries(facts).includes(student.id)) return []
  const classId = facts.reference.enrolments.find((row) => row.student === student.id && !row.to)?.class
  return [{ href: classHref(classId), label }]
}

/** The heading that the week and the marks share: whose diary this is, and the way between the two. */
export const DiaryPage = ({ facts, locale, part, student, title, turn, children }: DiaryPageProps) => {
  const t = diaryMessages(locale)
  const { reference } = facts
  const own = ownDiaries(facts)
  const isOwn = own.includes(student.id)
  const hrefOf = part === 'week' ? weekHref : marksHref
  // Somebody alone needs no address of one's own diary.
  const shown = own.length === 1 && own[0] === student.id ? undefined : student.id
  const nameOf = (id: number): string =>
    reference.people.get(reference.students.get(id)?.person ?? 0)?.firstName ?? ''
  // A teacher may be a parent: the diaries of the class stand beside those of the children.
  const led = diaryClasses(facts)[0]
  const choices = [
    ...own.map((id) => ({ href: hrefOf(id), label: nameOf(id), isCurrent: id === student.id })),
    ...(led ? [{ href: classHref(led.id), label: t.choose.title }] : []),
  ]
  return (
    <Page
      crumbs={crumbsOf(facts, student, t.choose.title)}
      lead={[student.name, student.class && t.inClass(student.class)].filter(Boolean).join(', ')}
      locale={locale}
      tabs={
        <div className={styles.bar}>
          {isOwn && choices.length > 1 && <Tabs items={choices} label={t.children} look="segments" />}
          {/* The family has both in the sections of the phone's bar. */}
          <div className={cx(isOwn && styles.wideOnly)}>
            <Tabs
              items={[
                { href: weekHref(shown), label: t.week, isCurrent: part === 'week' },
                { href: marksHref(shown), label: t.marks, isCurrent: part === 'marks' },
              ]}
              label={t.parts}
              look="segments"
            />
          </div>
          {turn && <div className={styles.turn}>{turn}</div>}
        </div>
      }
      title={title}
    >
      {children}
    </Page>
  )
}

import type { ReactNode } from 'react'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import type { Crumb } from '@/ui/breadcrumbs/breadcrumbs'
import { LinkButton } from '@/ui/button/link-button'
import { PrintButton } from '@/ui/button/print-button'
import { messages } from '@/i18n/messages'
import { Page } from '@/ui/page/page'
import { Tabs } from '@/ui/tabs/tabs'

import { diaryClasses } from '../../access/class-diaries'
import { ownDiaries } from '../../domain/own-diaries'
import type { DiaryStudent } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import {
  attendanceHref,
  classHref,
  dayHref,
  finalsHref,
  homeworkHref,
  marksHref,
  monthHref,
  weekHref,
} from '../hrefs'
import styles from './diary-page.module.css'

export type DiaryPart = 'day' | 'week' | 'month' | 'homework' | 'marks' | 'finals' | 'attendance'

type DiaryPageProps = {
  facts: Facts
  locale: Locale
  part: DiaryPart
  student: DiaryStudent
  title: string
  /** The same page of another child; the date and the filters stay. */
  hrefOf: (student: number) => string
  /** What day, week and month have in common: the way between them keeps it. */
  date?: SchoolDate
  /** Beside the tabs: the weeks or the terms to turn to. */
  turn?: ReactNode
  /** A table of the page to take away. */
  tableHref?: string
  isPrinted?: boolean
  children: ReactNode
}

/** The way back to the choice, for those who look after many students. */
const crumbsOf = (facts: Facts, student: DiaryStudent, label: string): Crumb[] => {
  if (ownDiaries(facts).includes(student.id)) return []
  const classId = facts.reference.enrolments.find((row) => row.student === student.id && !row.to)?.class
  return [{ href: classHref(classId), label }]
}

const SPANS = { day: dayHref, week: weekHref, month: monthHref } as const

/** The heading that all pages of a diary share: whose it is, and the way between its parts. */
export const DiaryPage = ({
  facts,
  locale,
  part,
  student,
  title,
  hrefOf,
  date,
  turn,
  tableHref,
  isPrinted,
  children,
}: DiaryPageProps) => {
  const t = diaryMessages(locale)
  const { reference } = facts
  const own = ownDiaries(facts)
  const isOwn = own.includes(student.id)
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
  const isSpan = part in SPANS
  const { diary, homework, marks, finals, attendance } = t.sections
  return (
    <Page
      actions={
        (tableHref ?? isPrinted) && (
          <>
            {tableHref && (
              <LinkButton download href={tableHref} icon="download">
                {t.xlsx}
              </LinkButton>
            )}
            {isPrinted && <PrintButton>{messages(locale).actions.print}</PrintButton>}
          </>
        )
      }
      crumbs={crumbsOf(facts, student, t.choose.title)}
      lead={[student.name, student.class && t.inClass(student.class)].filter(Boolean).join(', ')}
      locale={locale}
      tabs={
        <div className={styles.bar}>
          {isOwn && choices.length > 1 && <Tabs items={choices} label={t.children} look="segments" />}
          <Tabs
            items={[
              { href: weekHref(shown), label: diary, isCurrent: isSpan },
              { href: homeworkHref(shown), label: homework, isCurrent: part === 'homework' },
              { href: marksHref({ student: shown }), label: marks, isCurrent: part === 'marks' },
              { href: finalsHref(shown), label: finals, isCurrent: part === 'finals' },
              { href: attendanceHref(shown), label: attendance, isCurrent: part === 'attendance' },
            ]}
            label={t.parts}
          />
          {(turn ?? isSpan) && (
            <div className={styles.turns}>
              {isSpan && (
                <Tabs
                  items={(['day', 'week', 'month'] as const).map((span) => ({
                    href: SPANS[span](shown, date),
                    label: t.span[span],
                    isCurrent: span === part,
                  }))}
                  label={t.spans}
                  look="segments"
                />
              )}
              {turn && <div className={styles.turn}>{turn}</div>}
            </div>
          )}
        </div>
      }
      title={title}
    >
      {children}
    </Page>
  )
}

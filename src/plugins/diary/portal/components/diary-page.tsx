import type { ReactNode } from 'react'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import type { Crumb } from '@/ui/breadcrumbs/breadcrumbs'
import { Row } from '@/ui/layout/layout'
import { Page } from '@/ui/page/page'
import { Tabs } from '@/ui/tabs/tabs'

import { ownDiaries } from '../../domain/own-diaries'
import type { DiaryStudent } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import { classHref, marksHref, weekHref } from '../hrefs'

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
  const hrefOf = part === 'week' ? weekHref : marksHref
  // Somebody alone needs no address of one's own diary.
  const shown = own.length === 1 && own[0] === student.id ? undefined : student.id
  const nameOf = (id: number): string =>
    reference.people.get(reference.students.get(id)?.person ?? 0)?.firstName ?? ''
  return (
    <Page
      crumbs={crumbsOf(facts, student, t.choose.title)}
      lead={[student.name, student.class && t.inClass(student.class)].filter(Boolean).join(', ')}
      locale={locale}
      tabs={
        <Row gap={12} isSpread>
          <Row gap={12}>
            {own.length > 1 && own.includes(student.id) && (
              <Tabs
                items={own.map((id) => ({
                  href: hrefOf(id),
                  label: nameOf(id),
                  isCurrent: id === student.id,
                }))}
                label={t.children}
                look="segments"
              />
            )}
            <Tabs
              items={[
                { href: weekHref(shown), label: t.week, isCurrent: part === 'week' },
                { href: marksHref(shown), label: t.marks, isCurrent: part === 'marks' },
              ]}
              label={t.parts}
              look="segments"
            />
          </Row>
          {turn}
        </Row>
      }
      title={title}
    >
      {children}
    </Page>
  )
}

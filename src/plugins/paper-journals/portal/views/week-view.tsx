import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { addDays, isSchoolDate, startOfWeek } from '@/core/school-date'
import { formatDateRange } from '@/i18n/format'
import { EmptyState, Page, Stack } from '@/ui'
import { PeriodNav } from '@/ui/period-nav/period-nav'

import { boardClasses } from '../../operations/read-board'
import { paperMessages } from '../../translations'
import { PaperTabs } from '../components/paper-tabs'
import { BOARD, weekHref } from '../hrefs'
import { ClassBoard } from '../sections/class-board'
import { OwnJournals } from '../sections/own-journals'
import { SchoolProgress } from '../sections/school-progress'
import { isOverseer } from '../../access/rules'

/** The check of a week: of one class, or how far all classes are. */
const WeekView: View = async ({ req, facts, locale, searchParams }) => {
  const all = paperMessages(locale)
  const { board: text } = all
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const week = startOfWeek(date)
  const present = startOfWeek(facts.today)
  const classes = boardClasses(facts, week)
  const isLooking = isOverseer(facts)
  const chosen = parseId(searchParams.class) ?? (isLooking ? null : (classes[0]?.id ?? null))
  const step = (to: string): string => weekHref({ class: chosen ?? undefined, date: to })
  return (
    <Page
      locale={locale}
      title={`${all.title}: ${formatDateRange(locale, week, addDays(week, 6))}`}
      lead={isLooking ? text.leadLooking : classes.length > 0 ? text.lead : text.noClassLead}
      tabs={<PaperTabs current="week" hasArchive={isLooking} text={all.tabs} />}
    >
      <Stack>
        <PeriodNav
          label={text.weeks}
          previous={{ href: step(addDays(week, -7)), label: text.previous }}
          next={{ href: step(addDays(week, 7)), label: text.next }}
          present={{ href: step(present), label: text.present, isCurrent: week === present }}
          picker={{
            action: BOARD,
            label: text.pick,
            button: text.go,
            value: week,
            keep: { class: chosen ?? undefined },
          }}
        />
        {chosen !== null ? (
          <ClassBoard req={req} facts={facts} locale={locale} class={chosen} week={week} classes={classes} />
        ) : isLooking ? (
          <SchoolProgress req={req} facts={facts} locale={locale} week={week} />
        ) : (
          <EmptyState icon="people" title={text.noClassTitle}>
            {text.noClassLead}
          </EmptyState>
        )}
        <OwnJournals facts={facts} locale={locale} date={date} />
      </Stack>
    </Page>
  )
}

export default WeekView

import type { ReactNode } from 'react'

import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { isActive } from '@/core/registry'
import { addDays, isSchoolDate, startOfWeek } from '@/core/school-date'
import { formatDate, formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { EmptyState, LinkButton, Page, Stack, Tabs } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { PeriodNav } from '@/ui/period-nav/period-nav'

import { WEEK_VIEWS, type WeekView as Kind } from '../../operations/find-lessons'
import { readSchoolDay } from '../../operations/read-school-day'
import {
  findStudents,
  isStaffMember,
  ownWeek,
  readDay,
  readWeek,
  weekChoices,
} from '../../operations/read-week'
import { scheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { periodTabs } from '../period-tabs'
import { DayCard } from '../sections/day-card'
import { SchoolDayTable } from '../sections/school-day-table'
import { StudentSearch, WhoseChoice } from '../sections/whose-choice'
import styles from './week.module.css'

const isKind = (value: string | undefined): value is Kind => WEEK_VIEWS.some((kind) => kind === value)

/** The lessons of a week or a day, of one's own first; by class, teacher, room and student, and the school's day for the staff. */
const SchedulePage: View = async ({ req, facts, locale, searchParams }) => {
  const messagesOf = scheduleMessages(locale)
  const text = messagesOf.week
  const choices = weekChoices(facts)
  const own = ownWeek(facts, choices)
  const isStaff = isStaffMember(facts)
  const mayArrange = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  const mayOversee = mayArrange || facts.statuses.has('principal')
  const arrange = mayArrange && (
    <LinkButton href={hrefs.versions} icon="edit" tone="primary">
      {text.arrange}
    </LinkButton>
  )
  if (!own) {
    return (
      <Page locale={locale} title={messagesOf.title} actions={arrange}>
        <EmptyState icon="calendar" title={text.nobody}>
          {text.nobodyLead}
        </EmptyState>
      </Page>
    )
  }
  const isSchool = isStaff && searchParams.view === 'school'
  const isDay = isSchool || searchParams.span === 'day' || searchParams.view === 'day'
  const date = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const view = isKind(searchParams.view) ? searchParams.view : own.view
  const first = view === own.view ? own.id : choices[view][0]?.id
  const id = parseId(searchParams.of) ?? first
  // A student of the school is looked for by name; until one is found there is nothing to show.
  const isSearch = !isSchool && view === 'student' && id === undefined
  const words = view === 'student' ? (searchParams.q ?? '').trim().slice(0, 100) : ''
  const span = isDay ? 'day' : undefined
  const week =
    isSchool || isSearch
      ? null
      : await (isDay ? readDay : readWeek)({ req, facts, view, id: id ?? own.id, date })
  const school = isSchool ? await readSchoolDay({ req, facts, date }) : null
  const kinds = WEEK_VIEWS.filter((kind) => choices[kind].length > 0 || (kind === 'student' && isStaff))
  const whose = isSchool ? { view: 'school' } : { view, of: id }
  const address = (to: string | undefined) =>
    hrefs.week({ ...whose, span: isSchool ? undefined : span, date: to })
  const table = hrefs.table({ ...whose, span, date, format: 'xlsx' })
  const step = isDay ? 1 : 7
  const from = isDay ? date : startOfWeek(date)
  const steps = text.steps[isDay ? 'day' : 'week']

  let body: ReactNode = null
  if (school) body = <SchoolDayTable day={school} text={text} locale={locale} />
  else if (week?.days.every(({ lessons, off }) => lessons.length === 0 && !off))
    body = (
      <EmptyState icon="calendar" title={isDay ? text.emptyDay : text.empty}>
        {text.emptyLead}
      </EmptyState>
    )
  else if (week)
    body = (
      <div className={styles.week} data-day={isDay || undefined}>
        {week.days.map((day) => (
          <DayCard key={day.date} day={day} week={week} facts={facts} locale={locale} text={text} />
        ))}
      </div>
    )

  return (
    <Page
      locale={locale}
      title={week ? text.of[view](week.subject.name) : isSchool ? text.schoolDay : text.ofStudent}
      lead={
        isDay
          ? formatDate(locale, date, 'weekday')
          : formatDateRange(locale, from, week?.to ?? addDays(from, 6))
      }
      width="full"
      actions={
        <>
          {!isSearch && (
            <LinkButton href={table} icon="download" download>
              {text.xlsx}
            </LinkButton>
          )}
          {!isSearch && <PrintButton>{messages(locale).actions.print}</PrintButton>}
          {mayOversee && (
            <LinkButton href={hrefs.load()} icon="chart">
              {messagesOf.load.open}
            </LinkButton>
          )}
          {arrange}
        </>
      }
      tabs={
        <Stack gap={8}>
          <Tabs
            label={messagesOf.spans.label}
            look="segments"
            items={periodTabs({
              locale,
              current: isDay ? 'day' : 'week',
              whose: isSchool ? { view: 'school' } : { view, id },
              date: searchParams.date && date,
              hasCalendar: await isActive(req, 'calendar'),
            })}
          />
          {(kinds.length > 1 || isStaff) && (
            <Tabs
              label={text.viewsLabel}
              items={[
                ...kinds.map((kind) => ({
                  href: hrefs.week({ view: kind, span, date: searchParams.date && date }),
                  label: text.views[kind],
                  isCurrent: kind === view && !isSchool,
                })),
                ...(isStaff && isDay
                  ? [
                      {
                        href: hrefs.week({ view: 'school', date: searchParams.date && date }),
                        label: text.wholeSchool,
                        isCurrent: isSchool,
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </Stack>
      }
    >
      <Stack>
        <div className={styles.tools}>
          {!isSchool && choices[view].length > 1 && (
            <WhoseChoice
              view={view}
              id={id ?? own.id}
              choices={choices[view]}
              keep={{ span, date: searchParams.date && date }}
              text={text}
            />
          )}
          {!isSchool && view === 'student' && isStaff && (
            <StudentSearch
              words={words}
              found={words === '' ? [] : findStudents(facts, words)}
              keep={{ span, date: searchParams.date && date }}
              text={text}
            />
          )}
        </div>
        <PeriodNav
          label={steps.label}
          previous={{ href: address(addDays(from, -step)), label: steps.previous }}
          next={{ href: address(addDays(from, step)), label: steps.next }}
          present={{
            href: address(undefined),
            label: steps.present,
            isCurrent: from === (isDay ? facts.today : startOfWeek(facts.today)),
          }}
          picker={{
            action: hrefs.week(),
            label: text.date,
            button: text.show,
            value: date,
            keep: { ...whose, span: isSchool ? undefined : span },
          }}
        />
        {isSearch && words === '' && (
          <EmptyState icon="search" title={text.searchFirst}>
            {text.searchFirstLead}
          </EmptyState>
        )}
        {body}
      </Stack>
    </Page>
  )
}

export default SchedulePage

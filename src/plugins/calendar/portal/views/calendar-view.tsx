import type { View } from '@/app/portal-page'
import { presentYear } from '@/access/present-year'
import { hasStatus } from '@/access/has-status'
import { parseId } from '@/core/ids'
import { isSchoolDate, isWithin } from '@/core/school-date'
import { formatDate, formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Button, Card, EmptyState, LinkButton, Page, SelectField, Stack, Tabs } from '@/ui'
import { PeriodNav } from '@/ui/period-nav/period-nav'
import { PrintButton } from '@/ui/button/print-button'
import {
  ownWeek,
  periodTabs,
  requireSubject,
  scheduleHrefs,
  weekChoices,
  type WeekView,
  WEEK_VIEWS,
  type Whose,
} from '@/plugins/schedule'

import { birthdayGroups } from '../../access/birthday-groups'
import { plansEvents } from '../../access/rules'
import { addMonths, endOfMonth, monthGrid, startOfMonth } from '@/core/month-grid'
import { readBirthdays } from '../../operations/read-birthdays'
import { readPeriod } from '../../operations/read-period'
import { shownEvents } from '../../presenters/shown-events'
import { calendarMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { Agenda } from '../sections/agenda'
import { BirthdayList, BirthdaySwitches } from '../sections/birthdays'
import { EventList } from '../sections/event-list'
import { MonthGrid } from '../sections/month-grid'
import { YearGrid } from '../sections/year-grid'
import styles from './calendar.module.css'

const isKind = (value: string | undefined): value is WeekView => WEEK_VIEWS.some((kind) => kind === value)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const isSubscriber = hasStatus('teacher', 'student', 'guardian')

/** A month, a year or the list of events: of the reader, or of whose timetable was open. */
const CalendarPage: View = async ({ req, facts, locale, searchParams }) => {
  const all = calendarMessages(locale)
  const text = all.page
  const view = searchParams.view === 'year' || searchParams.view === 'list' ? searchParams.view : 'month'
  const choices = weekChoices(facts)
  const own = ownWeek(facts, choices)
  const id = parseId(searchParams.of)
  const whose: Whose | null = isKind(searchParams.by) && id !== null ? { view: searchParams.by, id } : own
  const subject = whose && requireSubject(facts, whose)
  const isOwn = whose?.view === own?.view && whose?.id === own?.id
  const groups = birthdayGroups(facts)
  const switched = view === 'month' ? groups.filter((group) => searchParams[group] === '1') : []
  const whom = isOwn || !whose ? {} : { by: whose.view, of: whose.id }
  const words = { ...whom, ...Object.fromEntries(switched.map((group) => [group, '1'])) }
  const asked = isSchoolDate(searchParams.date) ? searchParams.date : facts.today
  const date = asked < '1990-01-01' || asked > '2199-01-01' ? facts.today : asked
  const mayPlan = (await plansEvents({ req, user: req.user })) === true
  const { reference } = facts
  const years = [...reference.years.values()].filter(({ isPlanned }) => !isPlanned)
  const year =
    years.find(({ startDate, endDate }) => isWithin({ from: startDate, to: endDate }, date)) ??
    (date === facts.today ? presentYear(facts) : null)
  const month = startOfMonth(date)
  const weeks = monthGrid(month)
  const from = view === 'year' ? (year?.startDate ?? month) : weeks[0]![0]!
  const to = view === 'year' ? (year?.endDate ?? endOfMonth(addMonths(month, 11))) : weeks.at(-1)![6]!
  const period =
    view === 'list'
      ? null
      : await readPeriod({
          req,
          facts,
          whose,
          from,
          to,
          date: isWithin({ from, to }, facts.today) ? facts.today : date,
          locale,
          hasLessons: view === 'month',
        })
  const birthdays = await readBirthdays({ req, facts, groups: switched, from, to })
  const steps = text.steps[view === 'year' ? 'year' : 'month']
  const step = view === 'year' ? 12 : 1
  const address = (to: string | undefined) => hrefs.calendar({ view, ...words, date: to })
  const events = period ? shownEvents({ ...period, facts, locale }) : []
  const ofMonth = events.filter((event) => event.from <= endOfMonth(month) && event.to >= month)
  const learners = choices.student
  const title =
    view === 'list'
      ? text.list
      : isOwn || !subject
        ? capital(view === 'year' ? (year?.name ?? all.title) : formatDate(locale, month, 'month'))
        : text.of(subject.name)

  return (
    <Page
      locale={locale}
      title={title}
      lead={
        view === 'list'
          ? undefined
          : view === 'year'
            ? formatDateRange(locale, from, to, { withYear: true })
            : isOwn
              ? subject?.name
              : capital(formatDate(locale, month, 'month'))
      }
      width="full"
      actions={
        <>
          {mayPlan && (
            <LinkButton
              href={hrefs.newEvent(date < facts.today ? undefined : date)}
              icon="plus"
              tone="primary"
            >
              {text.add}
            </LinkButton>
          )}
          {(await isSubscriber({ req, user: req.user })) === true && (
            <LinkButton href={hrefs.feed} icon="phone">
              {text.subscribe}
            </LinkButton>
          )}
          {view !== 'list' && <PrintButton>{messages(locale).actions.print}</PrintButton>}
        </>
      }
      tabs={
        <Tabs
          label={all.title}
          look="segments"
          items={[
            ...periodTabs({
              locale,
              current: view === 'list' ? null : view,
              whose: whose && !isOwn ? whose : undefined,
              date: searchParams.date && date,
              hasCalendar: true,
            }),
            { href: hrefs.list(), label: text.list, isCurrent: view === 'list' },
          ]}
        />
      }
    >
      {view === 'list' ? (
        <Agenda req={req} facts={facts} locale={locale} searchParams={searchParams} />
      ) : (
        <Stack>
          {learners.length > 1 && whose?.view === 'student' && (
            <form action={hrefs.calendar()} method="get" className={styles.choice}>
              <input type="hidden" name="view" value={view} />
              <input type="hidden" name="by" value="student" />
              {searchParams.date && <input type="hidden" name="date" value={date} />}
              <SelectField
                key={whose.id}
                name="of"
                label={text.choose}
                defaultValue={whose.id}
                options={learners.map((one) => ({ value: one.id, label: one.name }))}
              />
              <Button type="submit">{text.go}</Button>
            </form>
          )}
          <PeriodNav
            label={steps.label}
            previous={{ href: address(addMonths(month, -step)), label: steps.previous }}
            next={{ href: address(addMonths(month, step)), label: steps.next }}
            present={{
              href: address(undefined),
              label: steps.present,
              isCurrent:
                view === 'year' ? isWithin({ from, to }, facts.today) : month === startOfMonth(facts.today),
            }}
            picker={{
              action: hrefs.calendar(),
              label: text.date,
              button: text.go,
              value: date,
              keep: { view, ...words },
            }}
          />
          {period && view === 'month' && (
            <>
              <BirthdaySwitches
                groups={groups}
                shown={switched}
                keep={{ view, ...whom, date: searchParams.date && date }}
                locale={locale}
              />
              <MonthGrid
                month={month}
                period={period}
                events={events}
                birthdays={birthdays}
                facts={facts}
                locale={locale}
                dayHref={(day) =>
                  scheduleHrefs.week({
                    span: 'day',
                    ...(whose && { view: whose.view, of: whose.id }),
                    date: day,
                  })
                }
              />
              <Card title={text.ofMonth} isFlush>
                {ofMonth.length > 0 ? (
                  <EventList events={ofMonth} label={text.ofMonth} locale={locale} />
                ) : (
                  <EmptyState isInside title={text.noneOfMonth}>
                    {text.noneOfMonthLead}
                  </EmptyState>
                )}
              </Card>
              {switched.length > 0 && (
                <BirthdayList
                  birthdays={birthdays.filter(({ date: day }) => day.startsWith(month.slice(0, 7)))}
                  locale={locale}
                />
              )}
            </>
          )}
          {period && view === 'year' && year && (
            <>
              <YearGrid
                period={period}
                events={events}
                facts={facts}
                locale={locale}
                monthHref={(day) => hrefs.calendar({ view: 'month', ...words, date: day })}
              />
              <Card title={text.ofYear} isFlush>
                {events.length > 0 ? (
                  <EventList events={events} label={text.ofYear} locale={locale} />
                ) : (
                  <EmptyState isInside title={text.noneOfYear} />
                )}
              </Card>
            </>
          )}
          {view === 'year' && !year && (
            <EmptyState icon="calendar" title={text.noYear}>
              {text.noYearLead}
            </EmptyState>
          )}
        </Stack>
      )}
    </Page>
  )
}

export default CalendarPage

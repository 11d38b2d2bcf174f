import type { View } from '@/app/portal-page'
import { pageNumber } from '@/core/page-number'
import { addDays } from '@/core/school-date'
import { formatDate, formatNumber } from '@/i18n/format'
import {
  AbsenceBadge,
  Badge,
  Card,
  type Column,
  DataTable,
  EmptyState,
  Link,
  LinkButton,
  List,
  ListItem,
  Page,
  Pagination,
  Stack,
  Stats,
} from '@/ui'
import { TableActions } from '@/ui/button/table-actions'
import { FilterForm } from '@/ui/filter-form/filter-form'
import { PeriodNav } from '@/ui/period-nav/period-nav'

import { spansOf } from '../../domain/spans-of'
import { type DayLine, readDay } from '../../operations/read-day'
import { attendanceMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { readDayFilter } from '../read-filter'
import { AttendanceTabs } from '../sections/attendance-tabs'
import styles from '../sections/attendance.module.css'
import { ClassFilters } from '../sections/class-filters'

const PAGE_SIZE = 50

/** Who is missing today or on another day, and which lessons nobody has told of yet. */
const DayView: View = async ({ req, facts, locale, searchParams }) => {
  const all = attendanceMessages(locale)
  const { day: text, filters } = all
  const filter = readDayFilter(facts, searchParams)
  const { date, query: q } = filter
  const day = await readDay({ req, facts, filter })
  const narrowed = { grade: filter.grade, class: filter.class, q }
  const address = { ...narrowed, date }
  const last = Math.max(1, Math.ceil(day.lines.length / PAGE_SIZE))
  const page = Math.min(pageNumber(searchParams.page), last)
  const isFiltered = q !== '' || filter.grade !== null || filter.class !== null
  const count = (value: number) => formatNumber(locale, value)
  const to = (other: string) => hrefs.day({ ...narrowed, date: other })
  const columns: Column<DayLine>[] = [
    {
      key: 'name',
      header: text.student,
      cell: ({ student, name }) => <Link href={hrefs.student(facts, student)}>{name}</Link>,
    },
    { key: 'class', header: text.class, cell: (line) => line.class },
    {
      key: 'lessons',
      header: text.lessons,
      cell: ({ lessons }) => (
        <span className={styles.codes}>
          {spansOf(lessons).map(({ from, to: last, code }) => (
            <span key={from} className={styles.code}>
              <AbsenceBadge locale={locale} code={code} size="s" />
              {text.lessonSpan(from, last)}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'whole',
      header: <span className="sr-only">{text.wholeDayColumn}</span>,
      cell: ({ isWholeDay }) => isWholeDay && <Badge tone="warn">{text.wholeDay}</Badge>,
    },
  ]
  return (
    <Page
      locale={locale}
      title={all.title}
      lead={formatDate(locale, date, 'weekday')}
      width="full"
      tabs={<AttendanceTabs locale={locale} current="day" />}
      actions={<TableActions locale={locale} hrefOf={(format) => hrefs.dayTable({ ...address, format })} />}
    >
      <Stack>
        <PeriodNav
          label={text.days}
          previous={{ href: to(addDays(date, -1)), label: text.previous }}
          next={{ href: to(addDays(date, 1)), label: text.next }}
          present={{ href: hrefs.day(narrowed), label: text.today, isCurrent: date === facts.today }}
          picker={{
            action: hrefs.day(),
            label: text.date,
            button: text.show,
            value: date,
            keep: { grade: filter.grade ?? undefined, class: filter.class ?? undefined, q: q || undefined },
          }}
        />
        <Stats
          items={[
            { label: text.stats.students, value: count(day.students) },
            { label: text.stats.missing, value: count(day.missing) },
            { label: text.stats.wholeDay, value: count(day.wholeDay) },
            {
              label: text.stats.unknown,
              value: count(day.unknown),
              ...(day.unknown > 0 ? { tone: 'bad' } : {}),
            },
          ]}
        />
        <FilterForm
          locale={locale}
          action={hrefs.day()}
          label={filters.search}
          placeholder={text.searchHint}
          value={q}
        >
          <input type="hidden" name="date" value={date} />
          <ClassFilters facts={facts} value={filter} text={filters} />
        </FilterForm>
        {day.lines.length === 0 ? (
          <EmptyState
            icon={isFiltered ? 'search' : 'check-circle'}
            title={
              isFiltered ? text.nothingTitle : day.students === 0 ? text.noLessonsTitle : text.emptyTitle
            }
            action={isFiltered && <LinkButton href={hrefs.day({ date })}>{filters.reset}</LinkButton>}
          >
            {isFiltered ? text.nothingLead : day.students === 0 ? text.noLessonsLead : text.emptyLead}
          </EmptyState>
        ) : (
          <DataTable
            caption={text.caption}
            rows={day.lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
            rowKey={({ student }) => student}
            columns={columns}
          />
        )}
        <Pagination
          locale={locale}
          label={text.pages}
          page={page}
          pageSize={PAGE_SIZE}
          total={day.lines.length}
          hrefOf={(number) => hrefs.day({ ...address, page: number })}
        />
        {day.untaken.length > 0 && (
          <Card title={text.untaken} isFlush>
            <List>
              {day.untaken.map(({ class: id, name, lessons }) => (
                <ListItem
                  key={id}
                  title={name}
                  note={lessons.map(({ number, subject }) => text.untakenLesson(number, subject)).join(', ')}
                  end={<Badge tone="warn">{lessons.length}</Badge>}
                />
              ))}
            </List>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

export default DayView

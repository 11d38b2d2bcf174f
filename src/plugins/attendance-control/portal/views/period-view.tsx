import type { View } from '@/app/portal-page'
import { PERIODS } from '@/core/named-periods'
import { pageNumber } from '@/core/page-number'
import { formatDateRange, formatPercent } from '@/i18n/format'
import { EmptyState, LinkButton, Page, Pagination, SelectField, Stack, Tabs, TextField } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { GROUPINGS } from '../../domain/sum-attendance'
import { readAttendance } from '../../operations/read-attendance'
import { attendanceMessages } from '../../translations'
import { hrefs } from '../hrefs'
import { readPeriodFilter } from '../read-filter'
import { AttendanceTabs } from '../sections/attendance-tabs'
import styles from '../sections/attendance.module.css'
import { ClassFilters } from '../sections/class-filters'
import { PeriodTable } from '../sections/period-table'

const PAGE_SIZE = 50
/** Shares to choose from, in percent. */
const SHARES = [5, 10, 20, 30, 50]

/** The attendance of a period by class, grade, student or day. */
const PeriodView: View = async ({ req, facts, locale, searchParams }) => {
  const all = attendanceMessages(locale)
  const { period: text, filters } = all
  const { filter, grouping, period, periods } = readPeriodFilter(facts, searchParams)
  const attendance = await readAttendance({ req, facts, filter, grouping })
  const { query: q, ...rest } = filter
  const address = { ...rest, least: filter.least || null, q, group: grouping }
  const last = Math.max(1, Math.ceil(attendance.lines.length / PAGE_SIZE))
  const page = Math.min(pageNumber(searchParams.page), last)
  const isFiltered = q !== '' || filter.least > 0 || filter.grade !== null || filter.class !== null
  const { share } = attendance.sum
  return (
    <Page
      locale={locale}
      title={all.title}
      lead={text.lead(
        formatDateRange(locale, filter.from, filter.to, { withYear: true }),
        // Of those who missed much alone it says nothing about the school.
        share === null || filter.least > 0 ? null : formatPercent(locale, 1 - share, 1),
      )}
      width="full"
      tabs={
        <AttendanceTabs
          locale={locale}
          current={grouping === 'student' && filter.least > 0 ? 'often' : 'period'}
        />
      }
      actions={
        <TableActions locale={locale} hrefOf={(format) => hrefs.periodTable({ ...address, format })} />
      }
    >
      <Stack>
        <div className={styles.switches}>
          <Tabs
            label={text.periodsLabel}
            look="segments"
            items={PERIODS.map((name) => ({
              href: hrefs.period({ ...address, ...periods[name] }),
              label: text.periods[name],
              isCurrent: name === period,
            }))}
          />
          <Tabs
            label={text.groupingsLabel}
            look="segments"
            items={GROUPINGS.map((group) => ({
              href: hrefs.period({ ...address, group }),
              label: text.groupings[group],
              isCurrent: group === grouping,
            }))}
          />
        </div>
        <FilterForm
          locale={locale}
          action={hrefs.period()}
          label={filters.search}
          placeholder={text.searchHints[grouping]}
          value={q}
        >
          <input type="hidden" name="group" value={grouping} />
          <TextField
            key={`from ${filter.from}`}
            name="from"
            type="date"
            label={filters.from}
            defaultValue={filter.from}
          />
          <TextField
            key={`to ${filter.to}`}
            name="to"
            type="date"
            label={filters.to}
            defaultValue={filter.to}
          />
          <ClassFilters facts={facts} value={filter} text={filters} />
          <SelectField
            key={`least ${filter.least}`}
            name="least"
            label={filters.least}
            emptyLabel={filters.any}
            defaultValue={filter.least || ''}
            options={[...new Set([...SHARES, ...(filter.least ? [filter.least] : [])])]
              .sort((left, right) => left - right)
              .map((value) => ({ value, label: filters.leastOf(value) }))}
          />
        </FilterForm>
        {attendance.lines.length === 0 ? (
          <EmptyState
            icon={isFiltered ? 'search' : 'check'}
            title={isFiltered ? text.nothingTitle : text.emptyTitle}
            action={isFiltered && <LinkButton href={hrefs.period()}>{filters.reset}</LinkButton>}
          >
            {isFiltered ? text.nothingLead : text.emptyLead}
          </EmptyState>
        ) : (
          <PeriodTable
            facts={facts}
            locale={locale}
            attendance={attendance}
            lines={attendance.lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
            grouping={grouping}
            query={address}
          />
        )}
        <Pagination
          locale={locale}
          label={text.pages}
          page={page}
          pageSize={PAGE_SIZE}
          total={attendance.lines.length}
          hrefOf={(number) => hrefs.period({ ...address, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default PeriodView

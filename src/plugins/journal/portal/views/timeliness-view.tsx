import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { addDays, isSchoolDate } from '@/core/school-date'
import { withQuery } from '@/core/with-query'
import { messages } from '@/i18n/messages'
import { Badge, DataTable, EmptyState, Link, Page, Stack, TextField } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { TableActions } from '@/ui/button/table-actions'
import { InstantForm } from '@/ui/instant-form/instant-form'

import { type TeacherTimeliness, timelinessByTeacher, worksBehind } from '../../operations/timeliness'
import { presentLateWork } from '../../presenters/present-timeliness'
import { markingMessages } from '../../translations/marking'
import styles from './changes-view.module.css'
import { MARKING, MarkingTabs } from './marking-tabs'

const MONTH = 31
const YEAR = 366

/** Days that were asked for, the last month where none were; never more than a year at once. */
const periodOf = ({ from, to }: { from?: string; to?: string }, today: string) => {
  const end = isSchoolDate(to) && to <= today ? to : today
  const start = isSchoolDate(from) && from <= end ? from : addDays(end, -MONTH)
  const earliest = addDays(end, -YEAR)
  return { from: start < earliest ? earliest : start, to: end }
}

/** Who marks late and what is still owed past its deadline: by teacher, and one teacher's works. */
const TimelinessView: View = async ({ req, facts, locale, searchParams }) => {
  const { late: text } = markingMessages(locale)
  const period = periodOf(searchParams, facts.today)
  const staff = parseId(searchParams.teacher)
  const one = staff === null ? null : await worksBehind({ req, facts, staff, ...period })
  const teachers = one ? [] : await timelinessByTeacher({ req, facts, ...period })
  const nothing = (
    <EmptyState icon="check-circle" title={text.none}>
      {text.noneLead}
    </EmptyState>
  )
  const table = (format: string) => withQuery('/api/marking/late/table', { ...period, format })
  return (
    <Page
      locale={locale}
      title={one ? text.of(one.name) : text.title}
      lead={one ? undefined : text.lead}
      width="full"
      crumbs={one ? [{ href: withQuery(MARKING.late, period), label: text.all }] : undefined}
      tabs={<MarkingTabs facts={facts} locale={locale} current="late" />}
      actions={
        <>
          {one ? (
            <PrintButton>{messages(locale).actions.print}</PrintButton>
          ) : (
            <TableActions locale={locale} hrefOf={table} />
          )}
        </>
      }
    >
      <Stack>
        <InstantForm action={MARKING.late} className={styles.filters} key={withQuery(MARKING.late, period)}>
          <TextField name="from" type="date" label={text.from} defaultValue={period.from} max={facts.today} />
          <TextField name="to" type="date" label={text.to} defaultValue={period.to} max={facts.today} />
          {staff !== null && <input type="hidden" name="teacher" value={staff} />}
        </InstantForm>
        {one ? (
          <DataTable
            caption={text.of(one.name)}
            rows={one.works.map((work) => presentLateWork(work, facts, locale))}
            rowKey={({ key }) => key}
            empty={nothing}
            columns={[
              {
                key: 'date',
                header: text.date,
                cell: ({ lesson, date }) => <Link href={`/lessons/${lesson}`}>{date}</Link>,
              },
              { key: 'class', header: text.class, cell: ({ name }) => name },
              { key: 'work', header: text.work, cell: ({ work }) => work },
              {
                key: 'state',
                header: text.state,
                cell: ({ state, isOwed }) => (isOwed ? <Badge tone="bad">{state}</Badge> : state),
              },
            ]}
          />
        ) : (
          <DataTable<TeacherTimeliness>
            caption={text.title}
            rows={teachers}
            rowKey={({ staff: id }) => id}
            empty={nothing}
            columns={[
              {
                key: 'teacher',
                header: text.teacher,
                cell: ({ staff: id, name }) => (
                  <Link href={withQuery(MARKING.late, { ...period, teacher: id })}>{name}</Link>
                ),
              },
              { key: 'owed', header: text.owed, align: 'end', cell: ({ owed }) => owed },
              { key: 'marks', header: text.marks, align: 'end', cell: ({ marks }) => marks },
              { key: 'works', header: text.works, align: 'end', cell: ({ works }) => works },
              {
                key: 'days',
                header: text.days,
                align: 'end',
                cell: ({ days }) => (days > 0 ? text.daysOf(days) : '—'),
              },
            ]}
          />
        )}
      </Stack>
    </Page>
  )
}

export default TimelinessView

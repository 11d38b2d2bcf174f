import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'
import { formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Button, Card, LinkButton, Page, SelectField, Stack, TextField } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { InstantForm } from '@/ui/instant-form/instant-form'

import { breachesOf, readLoad } from '../../operations/read-load'
import { tellBell } from '../../presenters/tell-record'
import { scheduleMessages } from '../../translations'
import { hrefs, type LoadQuery } from '../hrefs'
import { LessonLoad } from '../sections/lesson-load'
import { RecordLoad } from '../sections/record-load'
import styles from './load-view.module.css'

/**
 * The load of the classes against the norms (контроль нагрузки): lessons and points by the timetable, control works and
 * homework of a week by the journals, the bells; every breach with its source and the way to its place.
 */
const LoadView: View = async ({ req, facts, locale, searchParams }) => {
  const { load: text, title } = scheduleMessages(locale)
  const date = isSchoolDate(searchParams.date) ? searchParams.date : undefined
  const grade = parseId(searchParams.grade) ?? undefined
  const report = await readLoad({ req, facts, date: date ?? null, grade: grade ?? null })
  const { version, week, classes } = report
  const isNarrow = searchParams.only === 'breaches'
  const query: LoadQuery = { date, grade, only: isNarrow ? 'breaches' : undefined }
  const shown = isNarrow ? classes.filter((row) => breachesOf(row) > 0) : classes
  const breaches = classes.reduce((sum, row) => sum + breachesOf(row), report.bells.length)
  const mayArrange = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  const section = { report, rows: shown, locale, mayArrange, subjects: facts.reference.subjects }
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={version ? text.lead(version.name, breaches) : undefined}
      width="full"
      crumbs={[{ label: title, href: hrefs.week() }]}
      actions={
        week && (
          <>
            <LinkButton href={hrefs.loadTable({ date, grade })} icon="download" download>
              {text.xlsx}
            </LinkButton>
            <PrintButton>{messages(locale).actions.print}</PrintButton>
            <LinkButton href={hrefs.load({ ...query, only: isNarrow ? undefined : 'breaches' })}>
              {isNarrow ? text.all : text.onlyBreaches}
            </LinkButton>
          </>
        )
      }
    >
      <Stack>
        {week && (
          <InstantForm action="/schedule/load" className={styles.filters} key={JSON.stringify(query)}>
            <TextField name="date" type="date" label={text.filters.week} defaultValue={date ?? facts.today} />
            <SelectField
              name="grade"
              label={text.filters.grade}
              emptyLabel={text.filters.all}
              defaultValue={grade ?? ''}
              options={report.grades.map((value) => ({ value, label: String(value) }))}
            />
            {isNarrow && <input type="hidden" name="only" value="breaches" />}
            <noscript>
              <Button type="submit">{messages(locale).actions.find}</Button>
            </noscript>
          </InstantForm>
        )}
        <LessonLoad {...section} />
        {week && (
          <>
            <h2 className={styles.heading}>
              {text.records}. {text.weekOf(formatDateRange(locale, week.from, week.to))}
            </h2>
            <RecordLoad {...section} />
            <p className={styles.soft}>{text.recordsNote}</p>
            <Card title={text.bells}>
              {report.bells.length === 0 ? (
                <p>{text.bellsKept}</p>
              ) : (
                <ul className={styles.breaches}>
                  {report.bells.map((breach, index) => (
                    <li key={index}>{tellBell(breach, locale)}</li>
                  ))}
                </ul>
              )}
            </Card>
          </>
        )}
        <p className={styles.soft}>{text.note}</p>
      </Stack>
    </Page>
  )
}

export default LoadView

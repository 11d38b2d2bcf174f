import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { addDays } from '@/core/school-date'
import { formatDate, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, LinkButton, List, ListItem, Notice, Page, Stack } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { requireReader } from '../../access/may-set'
import { groupOf } from '../../domain/group'
import { listOpenings } from '../../operations/list-openings'
import { readPage } from '../../operations/read-page'
import { finalMessages } from '../../translations'
import { FinalsWorkspace } from '../components/finals-workspace'
import { OpeningDialog } from '../components/opening-dialog'
import { hrefs } from '../hrefs'

/** How many days are proposed for a reopened period. */
const OPEN_DAYS = 3

/** The final marks of a class in a subject: students × periods. */
const GroupView: View = async ({ req, facts, locale, params, searchParams }) => {
  const { page: text, work, openings: words } = finalMessages(locale)
  const kit = messages(locale)
  const id = parseId(params.workload)
  if (id === null) throw notFound()
  const page = await readPage({ req, facts, workload: id, locale })
  const { workload, students, periods } = page
  const name = [workload.class.name, workload.subgroup].filter(Boolean).join(', ')
  const locked = periods.filter(({ state }) => state === 'locked' || state === 'reopened')
  const isDeputy = facts.statuses.has('deputy')
  const hasOpenings = page.wasOpened
  const members = groupOf(facts.reference, requireReader(facts, id)).map((row) => row.id)
  const opened = hasOpenings
    ? await listOpenings({ req, facts, locale, page: 1, workloads: members })
    : { rows: [] }
  return (
    <Page
      locale={locale}
      title={text.title(workload.subject.name, name)}
      lead={workload.teacher}
      width="full"
      crumbs={[{ href: hrefs.list, label: text.crumb }]}
      actions={
        <>
          <LinkButton href={`/journal/${id}`} icon="journal">
            {text.journal}
          </LinkButton>
          {page.seesHistory && <LinkButton href={`/journal/${id}/changes`}>{text.history}</LinkButton>}
          {isDeputy && locked.length > 0 && page.isMarked && (
            <OpeningDialog
              target={{ workload: id }}
              periods={locked.map(({ key, name: label }) => ({ key, name: label }))}
              today={page.today}
              until={addDays(page.today, OPEN_DAYS)}
              text={work}
              errorText={kit.errors}
            />
          )}
          <PrintButton>{kit.actions.print}</PrintButton>
        </>
      }
    >
      <Stack>
        {!page.isMarked && <Notice>{text.unmarked}</Notice>}
        {page.isMarked && !page.canSet && <Notice>{text.readOnly(workload.teacher)}</Notice>}
        {students.length === 0 ? (
          <EmptyState icon="people" title={text.noStudentsTitle}>
            {text.noStudentsLead}
          </EmptyState>
        ) : periods.length === 0 ? (
          <EmptyState icon="calendar" title={text.noTermsTitle}>
            {text.noTermsLead}
          </EmptyState>
        ) : (
          page.isMarked && (
            <FinalsWorkspace
              key={`${id} ${periods.map(({ state, until }) => `${state} ${until}`).join()}`}
              page={page}
              user={facts.user}
              period={searchParams.period ?? page.present}
              locale={locale}
              text={work}
              saveText={kit.saves}
              errorText={kit.errors}
            />
          )
        )}
        {opened.rows.length > 0 && (
          <Card title={text.openings} isFlush>
            <List>
              {opened.rows.map((row) => (
                <ListItem
                  key={row.id}
                  title={text.openingLine(row.period, formatDate(locale, row.until))}
                  note={`${row.reason} — ${row.author ?? words.nobody}, ${formatInstant(locale, row.at, {
                    timeZone: facts.reference.school.timeZone,
                  })}`}
                />
              ))}
            </List>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

export default GroupView

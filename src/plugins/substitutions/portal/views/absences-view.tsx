import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, Link, Page, Pagination, Stack, Tabs } from '@/ui'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { ABSENCES_PAGE_SIZE, listAbsences } from '../../operations/absences'
import { presentAbsence, type DayAbsence } from '../../operations/read-day'
import { staffChoices } from '../../operations/staff-choices'
import { substitutionMessages } from '../../translations'
import { AbsenceDialog } from '../components/absence-dialog'
import { hrefs } from '../hrefs'
import { tellSpan } from './tell'

const plain = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

/** Absences of now and ahead, or the past ones. */
const AbsencesView: View = async ({ req, facts, locale, searchParams }) => {
  const all = substitutionMessages(locale)
  const { absence: text } = all
  const isPast = searchParams.when === 'past'
  const sought = searchParams.q?.trim() ?? ''
  const staff = staffChoices(facts)
  const found = sought
    ? staff.filter(({ name }) => plain(name).includes(plain(sought))).map(({ id }) => id)
    : null
  const list = await listAbsences({
    req,
    facts,
    staff: found,
    isPast,
    page: parseId(searchParams.page) ?? 1,
  })
  const when = isPast ? 'past' : undefined
  const mayDecide = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  return (
    <Page
      locale={locale}
      title={text.listTitle}
      crumbs={[{ label: all.title, href: hrefs.day() }]}
      actions={
        mayDecide && (
          <AbsenceDialog
            absence={null}
            date={facts.today}
            staff={staff}
            text={text}
            reasons={all.reasons}
            errorText={messages(locale).errors}
          />
        )
      }
      tabs={
        <Tabs
          label={text.which}
          items={[
            { href: hrefs.absences({ q: sought }), label: text.present, isCurrent: !isPast },
            { href: hrefs.absences({ when: 'past', q: sought }), label: text.past, isCurrent: isPast },
          ]}
        />
      }
    >
      <Stack>
        <FilterForm
          locale={locale}
          action="/substitutions/absences"
          label={text.find}
          placeholder={text.findHint}
          value={sought}
        >
          {when && <input type="hidden" name="when" value={when} />}
        </FilterForm>
        <Card isFlush>
          <DataTable<DayAbsence>
            isFlush
            caption={text.listTitle}
            rows={list.rows.map((row) => presentAbsence(facts, row))}
            rowKey={({ id }) => id}
            empty={
              <EmptyState isInside icon="people" title={sought ? all.day.notFound : text.none}>
                {text.noneLead}
              </EmptyState>
            }
            columns={[
              {
                key: 'who',
                header: text.who,
                cell: (row) => (mayDecide ? <Link href={hrefs.absence(row.id)}>{row.name}</Link> : row.name),
              },
              { key: 'when', header: text.when, cell: (row) => tellSpan(row, locale, all.day) },
              { key: 'reason', header: text.reason, cell: (row) => <Badge>{all.reasons[row.reason]}</Badge> },
              { key: 'note', header: text.note, width: 'wide', cell: (row) => row.note ?? '' },
            ]}
          />
        </Card>
        <Pagination
          locale={locale}
          label={text.pages}
          page={list.page}
          pageSize={ABSENCES_PAGE_SIZE}
          total={list.total}
          hrefOf={(page) => hrefs.absences({ when, q: sought, page })}
        />
      </Stack>
    </Page>
  )
}

export default AbsencesView

import { namesOfUsers } from '@/access/names-of-users'
import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { withQuery } from '@/core/with-query'
import { messages } from '@/i18n/messages'
import { Card, DataTable, EmptyState, Page, Pagination, SelectField, Stack } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'
import { InstantForm } from '@/ui/instant-form/instant-form'

import { isOverseer } from '../../access/rules'
import { listDiscrepancies, REGISTER_PAGE_SIZE } from '../../operations/discrepancies'
import { presentDiscrepancy } from '../../presenters/present-discrepancy'
import { paperMessages } from '../../translations'
import { DiscrepancyState } from '../components/discrepancy-state'
import { PaperTabs } from '../components/paper-tabs'
import { REGISTER, registerHref } from '../hrefs'
import styles from './register-view.module.css'

/** Everything that differed, by class and state. */
const RegisterView: View = async ({ req, facts, locale, searchParams }) => {
  const all = paperMessages(locale)
  const { register: text } = all
  const { errors } = messages(locale)
  const filter = {
    class: parseId(searchParams.class),
    state: (['open', 'new'] as const).find((state) => state === searchParams.state) ?? null,
  }
  const list = await listDiscrepancies({ req, facts, filter, page: parseId(searchParams.page) ?? 1 })
  const nameOf = await namesOfUsers(
    req,
    facts,
    list.rows.flatMap(({ author, seenBy }) => [author, seenBy]),
  )
  const isLooking = isOverseer(facts)
  const own = new Set([...facts.classTeacherOf, ...facts.workloads.map((row) => row.class)])
  const classes = [...facts.reference.classes.values()]
    .filter(({ id }) => isLooking || own.has(id))
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
  const isFiltered = filter.class !== null || filter.state !== null
  const table = (format: string): string =>
    withQuery('/api/paper-journals/discrepancies/table', { ...filter, format })
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      tabs={<PaperTabs current="register" hasArchive={isLooking} text={all.tabs} />}
      actions={<TableActions locale={locale} hrefOf={table} />}
    >
      <Stack>
        <InstantForm action={REGISTER} className={styles.filters} key={registerHref(filter)}>
          <SelectField
            name="class"
            label={text.class}
            emptyLabel={text.anyClass}
            defaultValue={filter.class ?? ''}
            options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="state"
            label={text.state}
            emptyLabel={text.any}
            defaultValue={filter.state ?? ''}
            options={[
              { value: 'open', label: text.open },
              { value: 'new', label: text.new },
            ]}
          />
        </InstantForm>
        <Card isFlush>
          <DataTable
            isFlush
            caption={text.title}
            rows={list.rows.map((row) => presentDiscrepancy({ row, facts, locale, nameOf }))}
            rowKey={({ id }) => id}
            empty={
              <EmptyState
                isInside
                icon="check-circle"
                title={isFiltered ? text.nothingTitle : text.emptyTitle}
              >
                {isFiltered ? text.nothingLead : text.emptyLead}
              </EmptyState>
            }
            columns={[
              { key: 'week', header: text.week, cell: ({ week }) => week },
              {
                key: 'journal',
                header: text.where,
                cell: ({ journal, where }) => [journal, where].filter(Boolean).join(' · '),
              },
              { key: 'onPaper', header: text.onPaper, cell: ({ onPaper }) => onPaper },
              { key: 'here', header: text.here, cell: ({ here }) => here },
              { key: 'author', header: text.author, cell: ({ author }) => author },
              {
                key: 'done',
                header: text.done,
                width: 'wide',
                cell: (row) => (
                  <DiscrepancyState
                    row={row}
                    mayNote={facts.statuses.has('deputy')}
                    text={all.discrepancy}
                    errorText={errors}
                  />
                ),
              },
            ]}
          />
        </Card>
        <Pagination
          locale={locale}
          label={text.pages}
          page={list.page}
          pageSize={REGISTER_PAGE_SIZE}
          total={list.total}
          hrefOf={(page) => registerHref({ ...filter, page })}
        />
      </Stack>
    </Page>
  )
}

export default RegisterView

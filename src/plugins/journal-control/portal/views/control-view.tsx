import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { PERIODS } from '@/core/named-periods'
import { formatDateRange } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { EmptyState, Link, LinkButton, Page, Pagination, Stack, Tabs } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'

import { type Grouping, GROUPINGS } from '../../domain/sum-lines'
import { type Control, readControl } from '../../operations/read-control'
import { type ControlMessages, controlMessages } from '../../translations'
import { remarkKinds, usualDueDate } from '../choices'
import { InspectDialog } from '../components/inspect-dialog'
import { RemarkDesk } from '../components/remark-desk'
import { hrefs } from '../hrefs'
import { filterQuery, readControlFilter } from '../read-filter'
import { ControlFilters } from '../sections/control-filters'
import { ControlTable } from '../sections/control-table'
import { ControlTabs } from '../sections/control-tabs'
import styles from '../sections/control.module.css'

const PAGE_SIZE = 50

const Norm = ({ rules, text }: { rules: Control['rules']; text: ControlMessages['control'] }) => {
  const { act, marksOfOne, marksOfTwo, marksOfMore } = rules
  return (
    <p className={styles.norm}>
      {act === null
        ? text.normUnverified(marksOfOne, marksOfTwo, marksOfMore)
        : text.normVerified(act, marksOfOne, marksOfTwo, marksOfMore)}{' '}
      <Link href={hrefs.rules()}>{text.toRules}</Link>
    </p>
  )
}

/** How journals are kept in a period: by journal, teacher, class or subject. */
const ControlView: View = async ({ req, facts, locale, searchParams }) => {
  const all = controlMessages(locale)
  const { control: text } = all
  const { errors } = messages(locale)
  const { filter, period, periods } = readControlFilter(facts, searchParams)
  const grouping: Grouping = GROUPINGS.find((one) => one === searchParams.group) ?? 'workload'
  const only = searchParams.only === 'amiss' ? 'amiss' : ''
  const order = searchParams.order === 'total' ? 'total' : 'name'
  const control = await readControl({
    req,
    facts,
    filter,
    grouping,
    isAmissOnly: only === 'amiss',
    order,
  })
  const query = filterQuery(filter)
  const address = { ...query, group: grouping, only, order }
  const last = Math.max(1, Math.ceil(control.lines.length / PAGE_SIZE))
  const page = Math.min(parseId(searchParams.page) ?? 1, last)
  const mayRemark = facts.statuses.has('deputy') || facts.statuses.has('principal')
  const isFiltered =
    only !== '' || Object.entries(query).some(([name, value]) => value && name !== 'from' && name !== 'to')
  const table = (
    <ControlTable
      facts={facts}
      locale={locale}
      control={control}
      lines={control.lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
      grouping={grouping}
      query={query}
      isTickable={mayRemark}
    />
  )
  return (
    <Page
      locale={locale}
      title={all.title}
      lead={text.lead(formatDateRange(locale, filter.from, filter.to, { withYear: true }), control.sum.total)}
      width="full"
      tabs={<ControlTabs locale={locale} current="control" />}
      actions={
        <>
          {mayRemark && <InspectDialog filter={query} text={all.forms} errorText={errors} />}
          <TableActions locale={locale} hrefOf={(format) => hrefs.controlTable({ ...address, format })} />
        </>
      }
    >
      <Stack>
        <div className={styles.switches}>
          <Tabs
            label={text.periodsLabel}
            look="segments"
            items={PERIODS.map((name) => ({
              href: hrefs.control({ ...address, ...periods[name] }),
              label: text.periods[name],
              isCurrent: name === period,
            }))}
          />
          <Tabs
            label={text.groupingsLabel}
            look="segments"
            items={GROUPINGS.map((group) => ({
              href: hrefs.control({ ...address, group }),
              label: text.groupings[group],
              isCurrent: group === grouping,
            }))}
          />
        </div>
        <ControlFilters
          facts={facts}
          locale={locale}
          action={hrefs.control()}
          filter={filter}
          keep={{ group: grouping }}
          more={{ only, order }}
        />
        <Norm rules={control.rules} text={text} />
        {control.lines.length === 0 ? (
          <EmptyState
            icon={isFiltered ? 'search' : 'journal'}
            title={isFiltered ? text.nothingTitle : text.emptyTitle}
            action={isFiltered && <LinkButton href={hrefs.control()}>{text.reset}</LinkButton>}
          >
            {isFiltered ? text.nothingLead : text.emptyLead}
          </EmptyState>
        ) : mayRemark && grouping === 'workload' ? (
          <RemarkDesk
            kinds={remarkKinds(locale)}
            kind="other"
            dueDate={usualDueDate(facts.today)}
            today={facts.today}
            text={all.forms}
            errorText={errors}
          >
            {table}
          </RemarkDesk>
        ) : (
          table
        )}
        <Pagination
          locale={locale}
          label={text.pages}
          page={page}
          pageSize={PAGE_SIZE}
          total={control.lines.length}
          hrefOf={(number) => hrefs.control({ ...address, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default ControlView

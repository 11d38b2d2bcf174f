import type { ViewProps } from '@/app/portal-page'
import type { Facts } from '@/access/facts'
import { parseId } from '@/core/ids'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { schoolNow } from '@/core/school-date'
import { EmptyState, Page, Pagination, SearchForm, Tabs } from '@/ui'
import { pageNumber } from '@/core/page-number'

import { isOffice } from '../../access/may-issue'
import { classesOf, listClass, listStaff, PAGE_SIZE } from '../../operations/list-candidates'
import { slipsMessages } from '../../translations'
import type { Candidate } from '../../types'
import { deskText } from '../components/desk-text'
import { SlipDesk } from '../components/slip-desk'

const withStates = (candidates: readonly Candidate[], facts: Facts, locale: Locale) => {
  const { states } = slipsMessages(locale)
  const day = (instant: string) =>
    formatDate(locale, schoolNow(new Date(instant), facts.reference.school.timeZone).date, 'numeric')
  return candidates.map((one) => ({
    ...one,
    stateText: fill(states[one.state], { date: one.at ? day(one.at) : '' }),
  }))
}

const hrefOf = (staff: boolean, classId?: number): string =>
  staff ? '/access-slips?staff=1' : classId ? `/access-slips?class=${classId}` : '/access-slips'

const Families = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = slipsMessages(locale)
  const classes = classesOf(facts)
  const asked = parseId(searchParams.class)
  const current = classes.find(({ id }) => id === asked) ?? classes[0]
  const candidates = current ? await listClass({ req, facts }, current.id) : []
  return (
    <>
      {classes.length > 1 && (
        <Tabs
          look="segments"
          label={text.class}
          items={classes.map(({ id, name }) => ({
            href: hrefOf(false, id),
            label: name,
            isCurrent: id === current?.id,
          }))}
        />
      )}
      {candidates.length === 0 ? (
        <EmptyState icon="people" title={text.emptyTitle}>
          {text.emptyLead}
        </EmptyState>
      ) : (
        <SlipDesk
          key={current?.id}
          hasFilter
          locale={locale}
          candidates={withStates(candidates, facts, locale)}
          text={deskText(text)}
        />
      )}
    </>
  )
}

const Staff = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = slipsMessages(locale)
  const q = (searchParams.q ?? '').trim().slice(0, 100)
  const page = pageNumber(searchParams.page)
  const list = await listStaff({ req, facts }, { q, page })
  return (
    <>
      <SearchForm
        locale={locale}
        action="/access-slips"
        value={q}
        label={text.search}
        placeholder={text.searchHint}
      >
        <input type="hidden" name="staff" value="1" />
      </SearchForm>
      <SlipDesk
        key={`${q}-${list.page}`}
        hasFilter={false}
        locale={locale}
        candidates={withStates(list.candidates, facts, locale)}
        text={deskText(text)}
      />
      <Pagination
        locale={locale}
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(number) => `${hrefOf(true)}&q=${encodeURIComponent(q)}&page=${number}`}
      />
    </>
  )
}

/** Who has access and who gets a code. */
const SlipsView = async (props: ViewProps) => {
  const { facts, locale, searchParams } = props
  const text = slipsMessages(locale)
  const isStaff = isOffice(facts) && searchParams.staff === '1'
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      tabs={
        isOffice(facts) && (
          <Tabs
            label={text.tabs.label}
            items={[
              { href: hrefOf(false), label: text.tabs.families, isCurrent: !isStaff },
              { href: hrefOf(true), label: text.tabs.staff, isCurrent: isStaff },
            ]}
          />
        )
      }
    >
      {isStaff ? await Staff(props) : await Families(props)}
    </Page>
  )
}

export default SlipsView

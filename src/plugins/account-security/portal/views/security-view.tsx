import type { ViewProps } from '@/app/portal-page'
import { needsSecondFactor } from '@/collections/people/account-standing'
import { isLive } from '@/collections/people/sessions'
import { pageNumber } from '@/core/page-number'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, LinkButton, Page, Pagination, Stack } from '@/ui'

import { listFactors } from '../../operations/factors'
import { listSignIns, signInsOf } from '../../operations/list-sign-ins'
import { ownerOf } from '../../operations/owner'
import { countRecoveryCodes } from '../../operations/recovery-codes'
import { askText, deskText, presentFactor } from '../../presenters/present-desk'
import { securityMessages } from '../../translations'
import { SecondFactorDesk } from '../components/second-factor-desk'
import { SessionList } from '../components/session-list'

const PAGE_SIZE = 20

/** Sessions that still open something, the present one first, with the device of each. */
const Sessions = async ({ req, facts, locale }: ViewProps) => {
  const owner = ownerOf(req)
  const { timeZone } = facts.reference.school
  const { sessions: text } = securityMessages(locale)
  const live = (owner.sessions ?? []).filter(isLive)
  const signIns = await signInsOf(
    req,
    live.map(({ id }) => id),
  )
  const instant = (value: Date | string): string => formatInstant(locale, new Date(value), { timeZone })
  return (
    <SessionList
      sessions={live
        .map(({ id, createdAt, expiresAt }) => {
          const from = signIns.get(id)
          const device = from?.deviceName || text.unknown
          const since = createdAt ? text.since(instant(createdAt)) : null
          return {
            id,
            device,
            note: [from?.address, since, text.until(instant(expiresAt))].filter(Boolean).join(', '),
            isThis: id === owner._sid,
            endLabel: text.endOf(device),
          }
        })
        .sort((left, right) => Number(right.isThis) - Number(left.isThis))}
      text={{ title: text.title, lead: text.lead, isThis: text.isThis, end: text.end, ended: text.ended }}
      ask={askText(locale)}
      errorText={messages(locale).errors}
    />
  )
}

/** The sign-ins of a year, page by page. */
const SignIns = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const { signIns: text, sessions } = securityMessages(locale)
  const { timeZone } = facts.reference.school
  const page = pageNumber(searchParams.page)
  const { rows, total } = await listSignIns(req, { page, size: PAGE_SIZE })
  return (
    <Stack>
      <Card title={text.title} isFlush>
        <DataTable
          isFlush
          caption={text.caption}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState isInside title={text.empty}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'at', header: text.at, cell: ({ at }) => formatInstant(locale, at, { timeZone }) },
            {
              key: 'device',
              header: text.device,
              cell: ({ deviceName, isNewDevice }) => (
                <>
                  {deviceName || sessions.unknown} {isNewDevice && <Badge tone="warn">{text.isNew}</Badge>}
                </>
              ),
            },
            { key: 'manner', header: text.manner, cell: ({ manner }) => text.manners[manner] },
            { key: 'address', header: text.address, cell: ({ address }) => address || '—' },
          ]}
        />
      </Card>
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={total}
        hrefOf={(number) => `/account-security?page=${number}`}
      />
    </Stack>
  )
}

/** How the own sign-in is confirmed, where it is open, and who entered before. */
const SecurityView = async (props: ViewProps) => {
  const { req, facts, locale } = props
  const text = securityMessages(locale)
  const owner = ownerOf(req)
  const { timeZone } = facts.reference.school
  const factors = await listFactors(req, owner.id)
  const codesLeft =
    factors.length > 0 ? text.factors.codesLeft(await countRecoveryCodes(req, owner.id)) : null
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="reading"
      crumbs={[{ href: '/profile', label: messages(locale).profile.title }]}
      actions={
        facts.statuses.has('administrator') && (
          <LinkButton href="/account-security/accounts" icon="people">
            {text.accounts.title}
          </LinkButton>
        )
      }
    >
      <SecondFactorDesk
        factors={factors.map((factor) => presentFactor(factor, { locale, timeZone }))}
        isRequired={needsSecondFactor(owner)}
        codesLeft={codesLeft}
        text={deskText(locale)}
        errorText={messages(locale).errors}
      />
      {await Sessions(props)}
      {await SignIns(props)}
    </Page>
  )
}

export default SecurityView

import type { ViewProps } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { recordRead } from '@/hooks/record-read'
import { messages } from '@/i18n/messages'
import { LinkButton, Page, Tabs } from '@/ui'
import { pageNumber } from '@/core/page-number'

import { listDue } from '../../operations/list-due'
import { retentionMessages } from '../../translations'
import { DuePart } from './due-part'
import { PrintButton } from '../components/print-button'
import { ActsPart } from './acts-part'
import { HoldsPart } from './holds-part'
import { PeriodsPart } from './periods-part'

const PARTS = ['due', 'held', 'periods', 'acts'] as const
type Part = (typeof PARTS)[number]

const partOf = (name: string | undefined): Part => PARTS.find((part) => part === name) ?? 'due'
const DueList = async (props: ViewProps & { page: number }) => {
  const { req, facts } = props
  const due = await listDue({ req, facts })
  await recordRead({ req, school: facts.school, record: 'retention-due', manner: 'view' })
  return <DuePart {...props} due={due} />
}

/** What the school keeps too long, what must be kept, for how long, and what was destroyed. */
const RetentionView = (props: ViewProps) => {
  const { locale, searchParams } = props
  const text = retentionMessages(locale)
  const part = partOf(searchParams.part)
  const page = pageNumber(searchParams.page)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      actions={
        part === 'due' && (
          <>
            <LinkButton href="/api/retention/due?format=xlsx" icon="download" download>
              {text.xlsx}
            </LinkButton>
            <PrintButton>{messages(locale).actions.print}</PrintButton>
          </>
        )
      }
      tabs={
        <Tabs
          label={text.parts}
          items={PARTS.map((name) => ({
            href: name === 'due' ? '/retention' : `/retention?part=${name}`,
            label: text.tabs[name],
            isCurrent: name === part,
          }))}
        />
      }
    >
      {part === 'due' && <DueList {...props} page={page} />}
      {part === 'held' && (
        <HoldsPart
          {...props}
          person={parseId(searchParams.person)}
          q={(searchParams.q ?? '').trim().slice(0, 100)}
          page={page}
        />
      )}
      {part === 'periods' && <PeriodsPart {...props} />}
      {part === 'acts' && <ActsPart {...props} page={page} />}
    </Page>
  )
}

export default RetentionView

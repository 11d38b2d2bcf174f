import type { ViewProps } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import { LinkButton, Page, Tabs } from '@/ui'
import { pageNumber } from '@/core/page-number'

import { listsFiles } from '../../access/rules'
import { PARTS, type Part } from '../../domain/kinds'
import { readFile } from '../../operations/read-file'
import { readHistory } from '../../operations/read-history'
import { filesMessages } from '../../translations'
import type { FileCard } from '../../types'
import { hrefs } from '../hrefs'
import { CardPart, FamilyPart } from '../parts/card-part'
import { EntriesPart } from '../parts/entries-part'
import { HistoryPart, SchoolingPart } from '../parts/history-part'

const TABS = [
  'card',
  'family',
  'documents',
  'schooling',
  'awards',
  'benefits',
  'consents',
  'history',
] as const
type TabName = (typeof TABS)[number]

const isEntries = (tab: TabName): tab is Part & TabName => (PARTS as readonly string[]).includes(tab)

const partOf = async (tab: TabName, card: FileCard, { req, facts, locale, searchParams }: ViewProps) => {
  if (isEntries(tab)) return <EntriesPart card={card} locale={locale} part={tab} />
  if (tab === 'family') return <FamilyPart card={card} locale={locale} />
  if (tab === 'schooling') return <SchoolingPart card={card} locale={locale} />
  if (tab === 'card') return <CardPart card={card} locale={locale} />
  const page = pageNumber(searchParams.page)
  const history = await readHistory({ req, facts, student: card.student, locale, page })
  return <HistoryPart facts={facts} locale={locale} student={card.student} history={history} />
}

/** A personal file, a part at a time. */
const FileView = async (props: ViewProps) => {
  const { req, facts, locale, params, searchParams } = props
  const student = parseId(params.student)
  if (student === null) throw notFound()
  const card = await readFile({ req, facts, student, manner: 'view' })
  const { file: text, title } = filesMessages(locale)
  const tabs = TABS.filter((tab) => tab !== 'history' || card.access !== 'own')
  const tab = tabs.find((one) => one === searchParams.part) ?? 'card'
  const isLister = (await listsFiles({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={card.name}
      lead={[
        card.fileNumber ? text.number(card.fileNumber) : text.noNumber,
        card.class ? text.class(card.class) : text.noClass,
      ].join(' · ')}
      crumbs={isLister ? [{ label: title, href: '/personal-files' }] : []}
      actions={
        <LinkButton href={`/api/personal-files/${student}/pdf`} icon="print" download>
          {text.pdf}
        </LinkButton>
      }
      tabs={
        <Tabs
          label={text.partsLabel}
          items={tabs.map((one) => ({
            href: hrefs.file(student, one),
            label: text.parts[one],
            isCurrent: one === tab,
          }))}
        />
      }
    >
      {await partOf(tab, card, props)}
    </Page>
  )
}

export default FileView

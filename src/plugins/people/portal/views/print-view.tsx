import type { ViewProps } from '@/app/portal-page'
import { recordRead } from '@/hooks/record-read'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Page } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'

import { listRegistry } from '../../operations/list-registry'
import { peopleMessages } from '../../translations'
import { RegistryTable } from '../components/list/registry-table'
import { hrefs } from '../hrefs'
import { readFilter } from '../read-filter'

/** The whole list on one page, for paper. That it was printed is noted. */
const PrintView = async (props: ViewProps) => {
  const { req, facts, locale } = props
  const text = peopleMessages(locale)
  const { filter, columns, isKeeper } = await readFilter(props)
  const list = await listRegistry({ req, facts, locale, filter, columns })
  await recordRead({ req, school: facts.school, record: `registry-${filter.kind}`, manner: 'print' })
  const title = text.list.printTitle(text.lists[filter.kind], formatDate(locale, facts.today, 'dayYear'))
  return (
    <Page
      locale={locale}
      title={title}
      lead={text.list.total(list.total)}
      width="full"
      crumbs={[{ label: text.title, href: hrefs.list(filter) }]}
      actions={<PrintButton>{messages(locale).actions.print}</PrintButton>}
    >
      <RegistryTable caption={title} columns={columns} isKeeper={isKeeper} locale={locale} rows={list.rows} />
    </Page>
  )
}

export default PrintView

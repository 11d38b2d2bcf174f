import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { Card, EmptyState, List, ListItem, Page } from '@/ui'

import { listUpcoming } from '../../operations/list-upcoming'
import { pluginNameMessages } from '../../translations'

const PluginNameView: View = async ({ req, facts, locale }) => {
  const text = pluginNameMessages(locale)
  const list = await listUpcoming({ req, facts })
  return (
    <Page locale={locale} title={text.title}>
      {list.length === 0 ? (
        <EmptyState icon="calendar" title={text.emptyTitle}>
          {text.emptyLead}
        </EmptyState>
      ) : (
        <Card isFlush>
          <List>
            {list.map(({ id, class: name, title, date }) => (
              <ListItem key={id} title={title} note={name} end={formatDate(locale, date)} />
            ))}
          </List>
        </Card>
      )}
    </Page>
  )
}

export default PluginNameView

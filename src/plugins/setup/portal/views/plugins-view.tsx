import type { View } from '@/app/portal-page'
import type { SchoolPlugin } from '@/core/plugin'
import { registryOf } from '@/core/registry'
import { Card, DataTable, Page } from '@/ui'

import { setupMessages, type SetupMessages } from '../../translations'
import { hrefs } from '../hrefs'

const bringsOf = (plugin: SchoolPlugin, text: SetupMessages['plugins']): string =>
  [
    [plugin.collections?.length, text.collections],
    [plugin.portal?.views?.length, text.pages],
    [plugin.reports?.length, text.reports],
    [plugin.jobs?.length, text.jobs],
    [plugin.duties?.length, text.duties],
  ]
    .filter(([count]) => count)
    .map(([count, word]) => `${word}: ${count}`)
    .join(', ') || text.none

/** What is installed, from the registry: what each plugin brings, needs and is needed by. */
const PluginsView: View = ({ req, locale }) => {
  const { title, plugins: text } = setupMessages(locale)
  const { plugins } = registryOf(req.payload)
  const neededBy = (slug: string) =>
    plugins.filter(({ requires }) => requires?.includes(slug)).map((row) => row.slug)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: title, href: hrefs.overview }]}
    >
      <Card isFlush>
        <DataTable
          isFlush
          caption={text.title}
          rows={plugins}
          rowKey={({ slug }) => slug}
          empty={text.none}
          columns={[
            { key: 'name', header: text.name, cell: ({ slug }) => slug },
            { key: 'brings', header: text.brings, cell: (plugin) => bringsOf(plugin, text) },
            {
              key: 'requires',
              header: text.requires,
              cell: ({ requires }) => requires?.join(', ') || text.none,
            },
            {
              key: 'requiredBy',
              header: text.requiredBy,
              cell: ({ slug }) => neededBy(slug).join(', ') || text.none,
            },
          ]}
        />
      </Card>
    </Page>
  )
}

export default PluginsView

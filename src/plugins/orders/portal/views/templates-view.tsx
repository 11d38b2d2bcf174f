import type { ViewProps } from '@/app/portal-page'
import { messages } from '@/i18n/messages'
import { Card, Page, Stack } from '@/ui'

import { draftsOrders } from '../../access/rules'
import { ORDER_GROUPS } from '../../domain/kinds'
import { readTemplates } from '../../operations/templates'
import { ordersMessages } from '../../translations'
import { TemplateForm } from '../components/template-form'
import { hrefs } from '../hrefs'

/** The school's own wording of each book of orders. */
const TemplatesView = async ({ req, facts, locale }: ViewProps) => {
  const { title, groups, template: text } = ordersMessages(locale)
  const templates = await readTemplates({ req, facts })
  const mayChange = (await draftsOrders({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: title, href: hrefs.list() }]}
      width="reading"
    >
      <Stack>
        {ORDER_GROUPS.map((group) => (
          <Card key={group} title={groups[group]}>
            <TemplateForm
              group={group}
              template={templates[group]}
              isReadOnly={!mayChange}
              text={text}
              kit={{ errors: messages(locale).errors, saved: messages(locale).saves.saved }}
            />
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

export default TemplatesView

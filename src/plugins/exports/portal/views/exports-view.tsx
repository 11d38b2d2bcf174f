import type { ViewProps } from '@/app/portal-page'
import { Page, Tabs } from '@/ui'

import { takesEverything } from '../../access/rules'
import { exportsMessages } from '../../translations'
import { AllPart } from '../sections/all-part'
import { exportTabs } from '../components/export-tabs'
import { PersonPart } from '../sections/person-part'

/** Everything or one person: the secretary answers requests of people and takes nothing else. */
const ExportsView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const text = exportsMessages(locale)
  const isAdministrator = (await takesEverything({ req, user: req.user })) === true
  const isPerson = !isAdministrator || searchParams.tab === 'person'
  const props = { req, facts, locale, searchParams }
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={isPerson ? text.person.lead : text.all.lead}
      tabs={
        isAdministrator && <Tabs label={text.tabs} items={exportTabs(locale, isPerson ? 'person' : 'all')} />
      }
    >
      {isPerson ? <PersonPart {...props} /> : <AllPart {...props} />}
    </Page>
  )
}

export default ExportsView

import { Children, type ReactNode } from 'react'

import type { ViewProps } from '@/app/portal-page'
import { formatDate, givenName } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, Icon, isIconName, List, ListItem, Page } from '@/ui'

import { navOf } from '../../access/nav-of'
import { portalMessages } from '../../translations'

const NOON = '12:00'
const EVENING = '18:00'

/** The home page: a greeting, the date, and what the plugins say of today. */
const HomeView = async ({ req, facts, locale, children }: ViewProps & { children: ReactNode }) => {
  const { home } = messages(locale)
  const own = facts.person === null ? undefined : facts.reference.people.get(facts.person)
  // A child is called by the name alone, an adult by name and patronymic.
  const name = own ? (facts.student === null ? givenName(own) : own.firstName) : ''
  const greeting = facts.time < NOON ? home.morning : facts.time < EVENING ? home.day : home.evening
  return (
    <Page
      locale={locale}
      title={greeting(name)}
      lead={<Today date={formatDate(locale, facts.today, 'weekday')} />}
    >
      {Children.count(children) > 0 ? children : <Sections items={await navOf(req)} locale={locale} />}
    </Page>
  )
}

/** A sentence of its own begins with a capital, in either language. */
const Today = ({ date }: { date: string }) => <>{date.charAt(0).toUpperCase() + date.slice(1)}</>

type SectionsProps = { items: Awaited<ReturnType<typeof navOf>>; locale: ViewProps['locale'] }

/** For those for whom nothing waits today: the way to what they do. */
const Sections = ({ items, locale }: SectionsProps) => {
  const text = portalMessages(locale).home
  return (
    <Card title={text.sections} note={text.sectionsLead} isFlush>
      <List>
        {items
          .filter(({ path }) => path !== '/')
          .map(({ path, label, icon }) => (
            <ListItem
              key={path}
              href={path}
              lead={<Icon name={isIconName(icon) ? icon : 'file'} />}
              title={label[locale]}
            />
          ))}
      </List>
    </Card>
  )
}

export default HomeView

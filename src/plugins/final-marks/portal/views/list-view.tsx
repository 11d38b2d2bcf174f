import type { View } from '@/app/portal-page'
import { EmptyState, LinkButton, Page, Stack } from '@/ui'

import { readOwnGroups } from '../../operations/own-groups'
import { finalMessages } from '../../translations'
import { OwnGroups } from '../components/own-groups'
import { SchoolState } from '../components/school-state'
import { hrefs } from '../hrefs'
import { readStateView } from './read-state-view'

/** The final marks one answers for: all own classes in one place, the class one leads, the state of the school. */
const ListView: View = async ({ req, facts, locale, searchParams }) => {
  const text = finalMessages(locale)
  const own = facts.statuses.has('teacher') ? await readOwnGroups({ req, facts, locale }) : []
  const led = facts.classTeacherOf.flatMap((id) => {
    const card = facts.reference.classes.get(id)
    return card ? [{ id, name: card.name }] : []
  })
  const school = await readStateView({ req, facts, locale, searchParams })
  const isEmpty = own.length === 0 && !school
  return (
    <Page
      locale={locale}
      title={text.title}
      width="full"
      actions={led.map(({ id, name }) => (
        <LinkButton key={id} href={hrefs.sheet(id)} icon="file">
          {text.list.sheetOf(name)}
        </LinkButton>
      ))}
    >
      <Stack>
        {isEmpty && (
          <EmptyState icon="chart" title={text.list.emptyTitle}>
            {text.list.emptyTeacher}
          </EmptyState>
        )}
        {own.length > 0 && <OwnGroups groups={own} locale={locale} text={text.list} />}
        {school && <SchoolState {...school} locale={locale} text={text.state} hasTitle={own.length > 0} />}
      </Stack>
    </Page>
  )
}

export default ListView

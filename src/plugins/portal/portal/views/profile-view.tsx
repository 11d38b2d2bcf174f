import type { ViewProps } from '@/app/portal-page'
import { isActive } from '@/core/registry'
import { STATUS_LABELS, STATUSES } from '@/core/statuses'
import { messages } from '@/i18n/messages'
import { Card, Facts, LinkButton, Notice, Page } from '@/ui'
import { ProfileForms } from '@/ui/profile/profile-forms'
import { themeOf } from '@/ui/theme/theme'

import { schoolChoice } from '../../operations/choose-school'
import { portalMessages } from '../../translations'
import type { SessionUser } from '../../types'
import { OwnSchools } from '../components/own-schools'

/** The own account: who one is here, language and look, password, sessions. */
const ProfileView = async ({ req, facts, locale }: ViewProps) => {
  const { profile } = messages(locale)
  const text = portalMessages(locale).profile
  const user = req.user as unknown as SessionUser
  const { reference, person } = facts
  const own = person === null ? undefined : reference.people.get(person)
  const schools = await schoolChoice(req)
  // Families are told of news: the page is theirs alone.
  const isTold = facts.statuses.has('student') || facts.statuses.has('guardian')
  return (
    <Page
      locale={locale}
      title={profile.title}
      lead={text.lead}
      width="reading"
      actions={
        <>
          <LinkButton href="/account-security" icon="lock">
            {text.security}
          </LinkButton>
          {isTold && (await isActive(req, 'notifications')) && (
            <LinkButton href="/notifications" icon="bell">
              {text.notifications}
            </LinkButton>
          )}
          {(await isActive(req, 'calendar')) && (
            <LinkButton href="/calendar/feed" icon="calendar">
              {text.calendar}
            </LinkButton>
          )}
        </>
      }
    >
      <Card title={profile.person}>
        <Facts
          items={[
            ...(own ? [{ label: text.person, value: own.fullName }] : []),
            { label: profile.username, value: user.username },
            {
              label: profile.statuses,
              value: STATUSES.filter((status) => user.statuses.includes(status))
                .map((status) => STATUS_LABELS[status][locale])
                .join(', '),
            },
            { label: text.school, value: reference.school.name },
          ]}
        />
      </Card>
      {!own && <Notice tone="warn">{text.noPerson}</Notice>}
      {schools.length > 1 && <OwnSchools current={facts.school} schools={schools} text={text} />}
      <ProfileForms locale={locale} theme={themeOf(user.theme)} username={user.username} />
    </Page>
  )
}

export default ProfileView

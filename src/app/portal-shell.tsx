import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import type { Facts } from '@/access/facts'
import { type Locale, localeOf } from '@/core/locale'
import { STATUS_LABELS, STATUSES } from '@/core/statuses'
import { env } from '@/env'
import { initials } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { isActive } from '@/core/registry'
import { keepsOnDevice } from '@/plugins/journal'
import { PushKeeper } from '@/plugins/notifications/portal/components/push-keeper'
import { DeviceRest } from '@/plugins/journal/portal/components/device/device-rest'
import { DeviceKeeper } from '@/plugins/journal/portal/components/device/device-keeper'
import { journalMessages } from '@/plugins/journal/translations'
import { navOf } from '@/plugins/portal/access/nav-of'
import { schoolChoice } from '@/plugins/portal/operations/choose-school'
import { SchoolSwitch } from '@/plugins/portal/portal/components/school-switch'
import { portalMessages } from '@/plugins/portal/translations'
import type { SessionUser } from '@/plugins/portal/types'
import { AppShell, type ShellPerson } from '@/ui/shell/app-shell'

import { NavigationProgress } from './navigation-progress'
import { themeOfRequest } from './request-theme'

type PortalShellProps = { req: PayloadRequest; facts: Facts; children: ReactNode }

/** How the header names the reader: the person, or the account that is tied to nobody. */
const personOf = (
  { reference, person }: Facts,
  { username, statuses }: SessionUser,
  locale: Locale,
): ShellPerson => {
  const own = person === null ? undefined : reference.people.get(person)
  return {
    fullName: own?.fullName ?? username,
    shortName: own ? initials(own) : username,
    role: STATUSES.filter((status) => statuses.includes(status))
      .map((status) => STATUS_LABELS[status][locale])
      .join(', '),
  }
}

/** Whose device works through a cut of the network. */
const keepsHere = async (req: PayloadRequest): Promise<boolean> =>
  (await isActive(req, 'journal')) && (await keepsOnDevice({ req, user: req.user })) === true

/** The frame of every page: what this reader may open, who it is and where. Asks the database for nothing new. */
export const PortalShell = async ({ req, facts, children }: PortalShellProps) => {
  const locale = localeOf(req)
  const user = req.user as unknown as SessionUser
  const { school } = facts.reference
  // Asks the database only for those who have several schools.
  const schools = await schoolChoice(req)
  return (
    <AppShell
      locale={locale}
      theme={themeOfRequest(req)}
      nav={(await navOf(req)).map(({ path, label, icon, phone, section }) => ({
        href: path,
        label: label[locale],
        icon,
        phone,
        section,
      }))}
      person={personOf(facts, user, locale)}
      // The switch beside names the school; once is enough.
      school={{ shortName: schools.length > 1 ? messages(locale).product.name : school.shortName }}
      switcher={
        schools.length > 1 && (
          <SchoolSwitch
            current={{ id: school.id, shortName: school.shortName }}
            label={portalMessages(locale).profile.schools}
            schools={schools}
          />
        )
      }
      headerEnd={<NavigationProgress />}
    >
      {(await keepsHere(req)) ? (
        <DeviceKeeper
          key={`${facts.user} ${school.id}`}
          user={facts.user}
          school={school.id}
          timeZone={school.timeZone}
          today={facts.today}
          locale={locale}
          hasWorker={env.NODE_ENV === 'production'}
          text={journalMessages(locale).device}
        />
      ) : (
        <DeviceRest />
      )}
      <PushKeeper user={facts.user} />
      {children}
    </AppShell>
  )
}

import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import type { Facts } from '@/access/facts'
import { localeOf } from '@/core/locale'
import { registryOf } from '@/core/registry'
import { STATUS_LABELS } from '@/core/statuses'
import { fullName, initials } from '@/i18n/names'
import { AppShell, type ShellNavItem } from '@/ui/shell/app-shell'
import { themeOf } from '@/ui/theme/theme'

type Props = { req: PayloadRequest; facts: Facts; children: ReactNode }

/** The sections that the person may open, in order. */
const navOf = async (req: PayloadRequest): Promise<ShellNavItem[]> => {
  const locale = localeOf(req)
  const items = registryOf(req.payload)
    .plugins.flatMap(({ portal }) => portal?.nav ?? [])
    .sort((left, right) => left.order - right.order)
  const allowed = await Promise.all(
    items.map(async (item) => ((await item.rule({ req, user: req.user })) === true ? [item] : [])),
  )
  return allowed.flat().map(({ path, label, icon, phone }) => ({ href: path, label: label[locale], icon, phone }))
}

/** The frame of the kit around a page, filled with what the plugins bring for this person. */
export const PortalShell = async ({ req, facts, children }: Props) => {
  const locale = localeOf(req)
  const { reference, statuses } = facts
  const person = facts.person === null ? undefined : reference.people.get(facts.person)
  const user = req.user as unknown as { username?: string | null; theme?: string | null }
  const username = user.username ?? ''
  return (
    <AppShell
      locale={locale}
      nav={await navOf(req)}
      person={{
        fullName: person ? fullName(person) : username,
        shortName: person ? initials(person) : username,
        role: [...statuses].map((status) => STATUS_LABELS[status][locale]).join(', '),
      }}
      school={{ shortName: reference.school.shortName }}
      theme={themeOf(user.theme)}
    >
      {children}
    </AppShell>
  )
}

import type { Locale } from '@/core/locale'
import type { Status } from '@/core/statuses'

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    /** A new school was created, in the same transaction: each plugin adds the dictionaries its work needs. */
    'school.opened': { school: number }
  }
}

export type Theme = 'auto' | 'light' | 'dark'

/** The columns of an account that the portal reads from the session. */
export type SessionUser = {
  id: number
  username: string
  statuses: Status[]
  locale?: Locale | null
  theme?: Theme | null
  mustChangePassword?: boolean | null
  schools?: { school: number | { id: number } }[] | null
  sessions?: { id: string; createdAt?: string | Date | null; expiresAt: string | Date }[] | null
  _sid?: string
}

/** One thing that the command palette found. */
export type Found = { title: string; subtitle: string | null; href: string }

export type SearchAnswer = { people: Found[]; classes: Found[]; pages: Found[] }

/** Who is signed in, for the portal's own scripts and for other programs. */
export type Me = {
  user: {
    id: number
    username: string
    statuses: Status[]
    locale: Locale
    theme: Theme
    mustChangePassword: boolean
  }
  person: { id: number; fullName: string } | null
  /** The school being worked in, with today's date and the time there. */
  school: {
    id: number
    name: string
    shortName: string
    timeZone: string
    today: string
    time: string
  } | null
  schools: { id: number; shortName: string }[]
}

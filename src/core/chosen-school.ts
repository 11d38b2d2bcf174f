import type { PayloadRequest } from 'payload'

type WithSchools = { schools?: { school: number | { id: number } }[] | null }

/** The school being worked in: the one chosen among the person's own, otherwise the first. */
export const chosenSchool = ({ user, headers }: Pick<PayloadRequest, 'user' | 'headers'>): number | null => {
  const own = ((user as WithSchools | null)?.schools ?? []).map(({ school }) =>
    typeof school === 'number' ? school : school.id,
  )
  const chosen = Number(/(?:^|;\s*)payload-tenant=(\d+)/.exec(headers?.get('cookie') ?? '')?.[1])
  return own.find((school) => school === chosen) ?? own[0] ?? null
}

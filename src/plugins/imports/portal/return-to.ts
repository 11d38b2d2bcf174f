import { safeNext } from '@/ui/login/safe-next'

/** Where the one who came from elsewhere goes back to: a path of this site, otherwise nowhere. */
export const returnTo = (value: string | undefined): `/${string}` | null => {
  const path = safeNext(value)
  return path === '/' ? null : (path as `/${string}`)
}

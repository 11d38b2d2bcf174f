import { hasStatus } from '@/access/has-status'
import type { Rule } from '@/core/rule'
import { rows } from '@/db/rows'

type WithSchools = { schools?: { school: number | { id: number } }[] | null }

const isAdministrator = hasStatus('administrator')
const KEY = 'keepsBackups'

/**
 * A backup holds every school of the database, so it is for those who administer every one of them: in a database of one
 * school its administrator, in that of a region whoever is an administrator of all. Whoever has the machine has the
 * commands (docs/adr/0017). Asked once for each request.
 */
export const keepsBackups: Rule = async ({ req, user }) => {
  if ((await isAdministrator({ req, user })) !== true) return false
  const context = req.context as { [KEY]?: { user: unknown; verdict: Promise<boolean> } }
  if (context[KEY]?.user !== user) {
    const own = ((user as WithSchools | null)?.schools ?? []).map(({ school }) =>
      typeof school === 'number' ? school : school.id,
    )
    const verdict =
      own.length === 0
        ? Promise.resolve(false)
        : rows(req)
            .count({ collection: 'schools', where: { id: { not_in: own } } })
            .then((others) => others === 0)
    context[KEY] = { user, verdict }
  }
  return context[KEY].verdict
}

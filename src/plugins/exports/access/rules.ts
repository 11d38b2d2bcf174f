import { any, nobody } from '@/access/algebra'
import { factsSay } from '@/access/among'
import type { Facts } from '@/access/facts'
import { hasStatus, isStaff } from '@/access/has-status'
import type { AccessRules, Rule } from '@/core/rule'
import { rows } from '@/db/rows'

import { isAdult } from '../domain/is-adult'

/** Written by the server alone. */
const written = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** Everything that a school owns leaves in one file: the administrator alone makes it and fetches it. */
export const takesEverything: Rule = hasStatus('administrator')

/** Who answers requests of people for their data. */
export const answersRequests: Rule = hasStatus('administrator', 'secretary')

export const exportRules: AccessRules = { ...written, read: takesEverything }
export const requestRules: AccessRules = { ...written, read: answersRequests }
export const rosterIdRules: AccessRules = { ...written, read: takesEverything }

/** A student of age asks for the own data; until then the guardians do. */
const isAdultStudent: Rule = async ({ req, user }) => {
  const person = (user as { person?: number | { id: number } | null } | null)?.person
  const id = typeof person === 'object' ? person?.id : person
  if (!id || !(await hasStatus('student')({ req, user }))) return false
  const row = await rows(req).findOne<{ birthDate: string | null }>({
    collection: 'people',
    columns: ['birthDate'],
    where: { id: { equals: id } },
  })
  return isAdult(row?.birthDate)
}

/** Who may take the own data away without asking the office. */
export const takesOwnData: Rule = any(isStaff, hasStatus('guardian'), isAdultStudent)

const isOfLastGrade = ({ learningClasses, reference }: Facts): boolean =>
  learningClasses.some((id) => (reference.classes.get(id)?.grade ?? 0) >= 11)

/** To whom the menu offers it: told from what every page knows already, so that no page asks the database more. */
export const isOfferedOwnData: Rule = any(
  hasStatus('guardian'),
  factsSay((facts) => facts.student !== null && isOfLastGrade(facts)),
)

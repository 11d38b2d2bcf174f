import type { PayloadRequest } from 'payload'

import { factsOf } from '@/access/facts'
import { localeOf } from '@/core/locale'

import { schoolChoice } from '../operations/choose-school'
import type { Me, SessionUser } from '../types'

/** The account, the person and the school of the request; nothing of the session itself. */
export const presentMe = async (req: PayloadRequest): Promise<Me> => {
  const { id, username, statuses, theme, mustChangePassword } = req.user as unknown as SessionUser
  const facts = await factsOf(req)
  const person = facts?.person ? facts.reference.people.get(facts.person) : undefined
  const school = facts?.reference.school
  const choice = await schoolChoice(req)
  return {
    user: {
      id,
      username,
      statuses,
      locale: localeOf(req),
      theme: theme ?? 'auto',
      mustChangePassword: Boolean(mustChangePassword),
    },
    person: person ? { id: person.id, fullName: person.fullName } : null,
    school: school
      ? {
          id: school.id,
          name: school.name,
          shortName: school.shortName,
          timeZone: school.timeZone,
          today: facts.today,
          time: facts.time,
        }
      : null,
    schools: choice.length > 0 ? choice : school ? [{ id: school.id, shortName: school.shortName }] : [],
  }
}

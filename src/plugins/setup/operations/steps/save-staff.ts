import { randomUUID } from 'node:crypto'

import { derivePerson } from '@/collections/people/derive'
import { newId } from '@/core/ids'
import { transliterate } from '@/db/cyrillic/transliterate'
import { rows } from '@/db/rows'
import { baseOf, freeUsernames } from '@/plugins/access-slips'

import { readGrid, refuseCells } from '../../domain/grid'
import { readStaff } from '../../domain/read-people'
import { asSystem, requireSome, type SaveStep } from '../step-context'

const LAST = '\uffff'

/** People, their cards and accounts without a password (a slip opens them). Namesakes who work here are left alone. */
export const saveStaff: SaveStep = async ({ req, facts, values }) => {
  const { rows: lines, faults } = readStaff(readGrid(values, 'staff', ['name', 'position', 'statuses']))
  refuseCells('staff', faults)
  requireSome(lines.length, 'staff')
  const { people, staff } = facts.reference
  const known = new Set([...staff.values()].map(({ person }) => people.get(person)?.fullName))
  const fresh = lines
    .map((line) => ({ ...line, derived: derivePerson(line) }))
    .filter(({ derived }) => {
      const isNew = !known.has(derived.fullName)
      known.add(derived.fullName)
      return isNew
    })
  if (fresh.length === 0) return { made: 0, kept: lines.length }
  const ids = await rows(req).insert({
    collection: 'people',
    rows: fresh.map(({ lastName, firstName, middleName, derived }) => ({
      lastName,
      firstName,
      middleName,
      ...derived,
      school: facts.school,
    })),
  })
  const bases = fresh.map((line) => baseOf(line, transliterate))
  const taken = await rows(req).find<{ username: string }>({
    collection: 'users',
    columns: ['username'],
    where: {
      or: [...new Set(bases)].map((base) => ({
        username: { greater_than_equal: base, less_than: `${base}${LAST}` },
      })),
    },
  })
  const usernames = freeUsernames(
    bases,
    taken.map(({ username }) => username),
  )
  for (const [index, { position, statuses }] of fresh.entries()) {
    await req.payload.create({
      ...asSystem({ req }),
      collection: 'staff',
      data: {
        person: ids[index]!,
        positions: [{ title: position, from: facts.today }],
        hiredOn: facts.today,
        school: facts.school,
      },
    })
    // Straight to the database: an account must have a password there for Payload, and this one shall have none.
    await req.payload.db.create({
      collection: 'users',
      req,
      data: {
        id: newId(),
        username: usernames[index],
        statuses: [...statuses],
        person: ids[index],
        locale: 'ru',
        theme: 'auto',
        mustChangePassword: true,
        schools: [{ id: randomUUID(), school: facts.school }],
      },
    })
  }
  return { made: fresh.length, kept: lines.length - fresh.length }
}

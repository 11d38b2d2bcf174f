import { derivePerson } from '@/collections/people/derive'
import type { IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'

import { pickFirstName, surnameFor, type Origin } from '../names/name-source'
import { patronymicOf } from '../names/patronymic'
import { transliterate } from '../names/transliterate'
import type { Random } from '../random'
import type { PersonRow, Sex } from '../world'

type NewPerson = {
  random: Random
  origin: Origin
  sex: Sex
  generation: 'parent' | 'child' | 'elder'
  birthDate: SchoolDate
  /** The father's first name; taken from an older generation when it does not matter whose. */
  father?: string
  hasContacts: boolean
}

/** Collects the people of a school, each made once. */
export type PeopleRegister = {
  people: PersonRow[]
  add: (person: NewPerson) => PersonRow
  originOf: (person: PersonRow) => Origin
}

/** The code 945 belongs to no operator: nobody is ever called by mistake. */
const phone = (random: Random): string =>
  `+7 945 ${random.int(100, 999)}-${String(random.int(0, 99)).padStart(2, '0')}-${String(random.int(0, 99)).padStart(2, '0')}`

export const createPeopleRegister = ({
  makeId,
  school,
}: {
  makeId: IdFactory
  school: number
}): PeopleRegister => {
  const people: PersonRow[] = []
  const origins = new Map<number, Origin>()
  return {
    people,
    originOf: (person) => {
      const origin = origins.get(person.id)
      if (!origin) throw new Error(`Nobody registered ${person.fullName}`)
      return origin
    },
    add: ({ random, origin, sex, generation, birthDate, father, hasContacts }) => {
      const names = {
        lastName: surnameFor(origin, sex),
        firstName: pickFirstName(random, origin, sex, generation),
        middleName: patronymicOf(father ?? pickFirstName(random, origin, 'male', 'elder'), sex),
      }
      const mailbox = `${transliterate(names.lastName)}.${transliterate(names.firstName)}${birthDate.slice(2, 4)}`
      const id = makeId()
      const person: PersonRow = {
        id,
        school,
        ...names,
        sex,
        birthDate,
        phone: hasContacts ? phone(random) : null,
        email: hasContacts && random.chance(0.7) ? `${mailbox}-${id % 1000}@mail.example` : null,
        ...derivePerson(names),
      }
      origins.set(id, origin)
      people.push(person)
      return person
    },
  }
}

import type { SchoolDate } from '@/core/school-date'
import { snilsOf } from '@/core/snils'

import type { Origin } from '../names/name-source'
import type { Random } from '../random'
import type { PersonRow } from '../world'
import type { FamilyTie } from './build-families'

/** Streets that no town has: nobody lives there. */
const STREETS = ['ул. Черновиков', 'ул. Азбучная', 'пр-д Переменный', 'ул. Глобусная', 'наб. Тетрадная']
const WORK = [
  ['ООО «Пример-Строй»', 'инженер'],
  ['ООО «Образец»', 'бухгалтер'],
  ['АО «Завод „Макет“»', 'мастер цеха'],
  ['ООО «Пример-Транс»', 'водитель'],
  ['ИП Образцова', 'продавец'],
  ['Городская больница (пример)', 'медицинская сестра'],
  ['АО «Банк-Пример»', 'специалист'],
] as const

const yearsLater = (date: SchoolDate, years: number, day: string): SchoolDate =>
  `${Number(date.slice(0, 4)) + years}-${day}`

/** Papers with a series that is never issued; from 14 years on a passport (Указ от 13.03.1997 № 232). */
const identityOf = (birthDate: SchoolDate, number: string, today: SchoolDate) => {
  const passportOn = yearsLater(birthDate, 14, birthDate.slice(5).replace('02-29', '03-01'))
  return passportOn <= today
    ? {
        identity_kind: 'passport',
        identity_series: '00 00',
        identity_number: number,
        identity_issuedBy: 'ГУ МВД России по Самарской области',
        identity_issuedOn: passportOn,
      }
    : {
        identity_kind: 'birthCertificate',
        identity_series: 'I-ОО',
        identity_number: number,
        identity_issuedBy: 'отдел ЗАГС г.о. Самара',
        identity_issuedOn: birthDate,
      }
}

/**
 * What the cards of people say beside their names: birth, papers, addresses, work. Nothing of it can be somebody's:
 * numbers of pension insurance begin with 9, which was never given, and the streets are invented.
 */
export const describePeople = ({
  people,
  ties,
  originOf,
  random,
  today,
}: {
  people: readonly PersonRow[]
  ties: readonly FamilyTie[]
  originOf: (person: PersonRow) => Origin
  random: Random
  today: SchoolDate
}): PersonRow[] => {
  // Those of one family live at one address: that of the child's first guardian.
  const homeOf = new Map<number, number>()
  const firstOf = new Map<number, number>()
  for (const { guardian, child } of ties) {
    const home = firstOf.get(child.id) ?? homeOf.get(guardian.id) ?? guardian.id
    firstOf.set(child.id, home)
    homeOf.set(child.id, home)
    homeOf.set(guardian.id, home)
  }
  const children = new Set(ties.map(({ child }) => child.id))
  const guardians = new Set(ties.map(({ guardian }) => guardian.id))
  const addresses = new Map<number, string>()
  const addressOf = (home: number, own: Random): string => {
    const address =
      addresses.get(home) ?? `г. Самара, ${own.pick(STREETS)}, д. ${own.int(1, 90)}, кв. ${own.int(1, 160)}`
    addresses.set(home, address)
    return address
  }
  return people.map((person, index) => {
    const own = random.fork(index)
    const address = addressOf(homeOf.get(person.id) ?? person.id, own)
    const isChild = children.has(person.id)
    const work = guardians.has(person.id) && own.chance(0.8) ? own.pick(WORK) : null
    // Now and then a card is not filled in yet: there is something to do.
    if (isChild && own.chance(0.05)) return person
    return {
      ...person,
      birthPlace: own.chance(0.85) ? 'г. Самара' : 'Самарская область',
      citizenship: 'Россия',
      homeLanguage: originOf(person).culture.language,
      addressRegistered: address,
      addressActual: address,
      snils: snilsOf(900_000_000 + index),
      ...(isChild && {
        healthInsurance: `00${String(index).padStart(14, '0')}`,
        ...identityOf(person.birthDate, String(100_000 + index).padStart(6, '0'), today),
      }),
      ...(work && { workplace: work[0], jobTitle: work[1] }),
    }
  })
}

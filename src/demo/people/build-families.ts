import { addDays } from '@/core/school-date'

import { pickOrigin, pickRelatedOrigin, type Origin } from '../names/name-source'
import type { ClassPlan } from '../plan/class-plans'
import type { Random } from '../random'
import type { Kinship, PersonRow, Sex } from '../world'
import type { Seat } from './movements'
import type { PeopleRegister } from './people-register'

export type Child = { person: PersonRow; seat: Seat }
export type FamilyTie = { guardian: PersonRow; child: PersonRow; kinship: Kinship; mayViewDiary: boolean }
type Families = { children: Child[]; ties: FamilyTie[] }

type Household = 'both' | 'mother' | 'father' | 'grandmother'
const HOUSEHOLDS: readonly (readonly [Household, number])[] = [
  ['both', 66],
  ['mother', 27],
  ['father', 4],
  ['grandmother', 3],
]

type Arguments = {
  seats: readonly Seat[]
  plans: readonly ClassPlan[]
  year: number
  register: PeopleRegister
  random: Random
  /** Seats of one family with both parents: the demo parent's children come first. */
  showcase: readonly [Seat, Seat]
  /** Staff whose child learns here: each becomes a parent of one family. */
  staffParents: readonly PersonRow[]
}

/** Fills the seats family by family: brothers and sisters share their parents and a surname. */
export const buildFamilies = (args: Arguments): Families => {
  const { seats, plans, year, register, random, showcase, staffParents } = args
  const families: Families = { children: [], ties: [] }
  const free = random.shuffle(seats.filter((seat) => !showcase.includes(seat)))
  const gradeOf = (seat: Seat): number => plans[seat.class]!.grade

  /** Any seat; for a child of the staff, one that suits the parent's age. */
  const takeFirstSeat = (staff: PersonRow | null): Seat => {
    const age = staff ? year - Number(staff.birthDate.slice(0, 4)) : Infinity
    const index = free.findIndex((seat) => gradeOf(seat) + 27 <= age)
    return free.splice(Math.max(index, 0), 1)[0]!
  }

  /** A seat for a brother or a sister: at least two grades away from the others. */
  const takeSiblingSeat = (taken: readonly Seat[]): Seat | null => {
    const index = free.findIndex((seat) =>
      taken.every((other) => Math.abs(gradeOf(seat) - gradeOf(other)) >= 2),
    )
    return index === -1 ? null : free.splice(index, 1)[0]!
  }

  const settle = (
    own: Random,
    taken: readonly Seat[],
    household: Household,
    staff: PersonRow | null,
  ): void => {
    const origin: Origin = staff ? register.originOf(staff) : pickOrigin(own)
    const eldest = Math.max(...taken.map(gradeOf))
    const parent = (sex: Sex, isElder = false): PersonRow => {
      if (staff?.sex === sex && !isElder) return staff
      const age = eldest + 6 + (isElder ? own.int(42, 52) : own.int(sex === 'male' ? 22 : 20, 36))
      return register.add({
        random: own,
        origin: sex === 'female' && own.chance(0.12) ? pickRelatedOrigin(own, origin) : origin,
        sex,
        generation: isElder ? 'elder' : 'parent',
        birthDate: addDays(`${year - age}-01-01`, own.int(0, 364)),
        hasContacts: true,
      })
    }
    const withMother = household === 'both' || household === 'mother'
    const withFather = household === 'both' || household === 'father'
    const mother = withMother ? parent('female') : null
    const father = withFather ? parent('male') : null
    const grandmother = household === 'grandmother' ? parent('female', true) : null
    const absentFather = own.pick(origin.culture.names.male.parent.slice(0, 20))
    // Now and then a court or the other parent decides so.
    const fatherSees = !(mother && father && own.chance(0.01))

    const birth = own.int(0, 364)
    for (const [index, seat] of taken.entries()) {
      const person = register.add({
        random: own.fork(`child ${index}`),
        origin,
        sex: own.chance(0.5) ? 'male' : 'female',
        generation: 'child',
        birthDate: addDays(`${year - 6 - gradeOf(seat)}-02-01`, index === 0 ? birth : own.int(0, 364)),
        father: father?.firstName ?? absentFather,
        hasContacts: false,
      })
      families.children.push({ person, seat })
      const tie = (guardian: PersonRow | null, kinship: Kinship, mayViewDiary = true): void => {
        if (guardian) families.ties.push({ guardian, child: person, kinship, mayViewDiary })
      }
      tie(mother, 'mother')
      tie(father, 'father', fatherSees)
      tie(grandmother, 'guardian')
    }
  }

  settle(random.fork('showcase'), showcase, 'both', null)
  for (let family = 0; free.length > 0; family++) {
    const own = random.fork(family)
    const staff = staffParents[family] ?? null
    const taken = [takeFirstSeat(staff)]
    const children = staff ? 1 : own.weighted([[1, 80], [2, 17], [3, 3]] as const) // prettier-ignore
    while (taken.length < children) {
      const sibling = takeSiblingSeat(taken)
      if (!sibling) break
      taken.push(sibling)
    }
    settle(own, taken, staff ? 'both' : own.weighted(HOUSEHOLDS), staff)
  }
  return families
}

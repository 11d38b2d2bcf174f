import { isWithin, type SchoolDate } from '@/core/school-date'
import { searchText } from '@/db/cyrillic'
import type { PersonRef, Reference } from '@/db/reference'

export const REGISTRY_KINDS = ['students', 'staff', 'guardians'] as const
export type RegistryKind = (typeof REGISTRY_KINDS)[number]
/** At the school now, gone from it, or both. */
export const REGISTRY_STATES = ['present', 'left', 'all'] as const
export type RegistryState = (typeof REGISTRY_STATES)[number]

type Calendar = { reference: Reference; today: SchoolDate }

/** More words than a name has: the rest of a long text is not asked. */
const MAX_WORDS = 6
const texts = new WeakMap<PersonRef, string>()

/** The name as it is searched, with a space before every word; kept as long as the snapshot. */
const textOf = (person: PersonRef): string => {
  const known = texts.get(person)
  if (known !== undefined) return known
  const text = ` ${searchText(person.fullName)}`
  texts.set(person, text)
  return text
}

/** Whether some word of the name begins with each of the typed ones, in any order; `null` when nothing is asked. */
export const nameTest = (query: string): ((person: PersonRef) => boolean) | null => {
  const words = searchText(query).split(' ').filter(Boolean).slice(0, MAX_WORDS)
  if (words.length === 0) return null
  return (person) => words.every((word) => textOf(person).includes(` ${word}`))
}

/** Who is in a class on that day, by student; one class when it is given. */
const enrolledOn = ({ reference, today }: Calendar, classId: number | null): Set<number> =>
  new Set(
    reference.enrolments
      .filter((row) => (classId === null || row.class === classId) && isWithin(row, today))
      .map(({ student }) => student),
  )

const studentsOf = (calendar: Calendar, state: RegistryState, classId: number | null): Set<number> => {
  const enrolled = enrolledOn(calendar, classId)
  const persons = [...calendar.reference.students.values()]
    .filter(({ id }) => {
      if (classId !== null) return enrolled.has(id)
      return state === 'all' || enrolled.has(id) === (state === 'present')
    })
    .map(({ person }) => person)
  return new Set(persons)
}

/** Guardians of children of the school; those of nobody any more, and people without any card, are `left`. */
const guardiansOf = (calendar: Calendar, state: RegistryState, classId: number | null): Set<number> => {
  const { reference, today } = calendar
  const enrolled = enrolledOn(calendar, classId)
  const lasting = reference.guardianships.filter((tie) => isWithin(tie, today))
  const present = new Set(
    lasting.filter(({ student }) => enrolled.has(student)).map(({ guardian }) => guardian),
  )
  if (state === 'present' || classId !== null) return present
  const carded = new Set([
    ...[...reference.students.values()].map(({ person }) => person),
    ...[...reference.staff.values()].map(({ person }) => person),
  ])
  const tied = new Set(reference.guardianships.map(({ guardian }) => guardian))
  const others = [...reference.people.keys()].filter(
    (id) => !present.has(id) && (tied.has(id) || !carded.has(id)),
  )
  return new Set(state === 'left' ? others : [...present, ...others])
}

const staffOf = (
  { reference, today }: Calendar,
  state: RegistryState,
  classId: number | null,
  former: ReadonlySet<number>,
): Set<number> => {
  const ofClass =
    classId === null
      ? null
      : new Set([
          ...[...reference.workloads.values()]
            .filter((row) => row.class === classId && isWithin(row, today))
            .map(({ teacher }) => teacher),
          ...(reference.classes.get(classId)?.classTeachers ?? [])
            .filter((row) => isWithin(row, today))
            .map(({ staff }) => staff),
        ])
  return new Set(
    [...reference.staff.values()]
      .filter(({ id, person }) => {
        if (ofClass && !ofClass.has(id)) return false
        return state === 'all' || former.has(person) === (state === 'left')
      })
      .map(({ person }) => person),
  )
}

type Selection = Calendar & {
  kind: RegistryKind
  state: RegistryState
  class: number | null
  q: string
  /** Persons whose work here has ended. */
  former: ReadonlySet<number>
}

/** The people of a list in the order of their names, from the school's snapshot: nothing is asked of the database. */
export const selectPeople = ({
  kind,
  state,
  class: classId,
  q,
  former,
  ...calendar
}: Selection): PersonRef[] => {
  const wanted =
    kind === 'students'
      ? studentsOf(calendar, state, classId)
      : kind === 'guardians'
        ? guardiansOf(calendar, state, classId)
        : staffOf(calendar, state, classId, former)
  const isNamed = nameTest(q)
  return [...calendar.reference.people.values()].filter(
    (person) => wanted.has(person.id) && (!isNamed || isNamed(person)),
  )
}

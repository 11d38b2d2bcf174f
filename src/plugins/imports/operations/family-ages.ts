import type { PersonRow, Existing } from './existing'
import type { RowReader } from './row-reader'

const day = (date: string): string => date.split('-').reverse().join('.')

/** Whether a child is not younger than the guardian; dates that are not known agree with any. */
const isOlder = (child: PersonRow, guardian: PersonRow): boolean =>
  Boolean(child.birthDate && guardian.birthDate && guardian.birthDate >= child.birthDate)

const nameOf = ({ lastName, firstName }: PersonRow): string => `${lastName} ${firstName}`

type Find = (id: number) => PersonRow | undefined

/** Who is tied to whom, to refuse a child that is older than the parent, whichever of the two dates the file brings. */
export const familyAges = ({ students, ties }: Pick<Existing, 'students' | 'ties'>, find: Find) => {
  const personOf = new Map(students.map(({ id, person }) => [id, person]))
  const guardiansOf = new Map<number, Set<number>>()
  const childrenOf = new Map<number, Set<number>>()
  const add = (map: Map<number, Set<number>>, key: number, value: number) =>
    void map.set(key, (map.get(key) ?? new Set()).add(value))
  const tie = (child: number, guardian: number): void => {
    add(guardiansOf, child, guardian)
    add(childrenOf, guardian, child)
  }
  for (const { guardian, student } of ties) {
    const child = personOf.get(student)
    if (child !== undefined) tie(child, guardian)
  }
  const people = (ids: ReadonlySet<number> | undefined): PersonRow[] =>
    [...(ids ?? [])].flatMap((id) => find(id) ?? [])

  return {
    tie,
    /** A fault at the cell of the date, for everybody whose age the person contradicts. */
    check: (reader: RowReader, person: PersonRow, key: string): void => {
      for (const guardian of people(guardiansOf.get(person.id)).filter((one) => isOlder(person, one)))
        reader.fault(
          key,
          `ребёнок старше родителя или родился с ним в один день: ${nameOf(guardian)}, ${day(guardian.birthDate!)}`,
          `the child is older than the guardian or born on the same day: ${nameOf(guardian)}, ${day(guardian.birthDate!)}`,
        )
      for (const child of people(childrenOf.get(person.id)).filter((one) => isOlder(one, person)))
        reader.fault(
          key,
          `родитель моложе ребёнка или родился с ним в один день: ${nameOf(child)}, ${day(child.birthDate!)}`,
          `the guardian is younger than the child or born on the same day: ${nameOf(child)}, ${day(child.birthDate!)}`,
        )
    },
  }
}

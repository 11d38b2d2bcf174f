import { groupBy } from '@/core/group-by'
import type { IdFactory } from '@/core/ids'
import { addDays, type SchoolDate } from '@/core/school-date'

import type { ClassPlan } from '../plan/class-plans'
import type { EnrolmentRow, GuardianshipRow, PersonRow, StudentRow } from '../world'
import type { Child, FamilyTie } from './build-families'

export type Student = { card: StudentRow; person: PersonRow }
export type StudentBody = {
  students: Student[]
  enrolments: EnrolmentRow[]
  guardianships: GuardianshipRow[]
}

/** Personal files, enrolments by date and ties to the guardians, in the order of the alphabetical book. */
export const buildStudents = ({
  children,
  ties,
  plans,
  classIds,
  yearStart,
  school,
  makeId,
}: {
  children: readonly Child[]
  ties: readonly FamilyTie[]
  plans: readonly ClassPlan[]
  classIds: readonly number[]
  yearStart: SchoolDate
  school: number
  makeId: IdFactory
}): StudentBody => {
  const body: StudentBody = { students: [], enrolments: [], guardianships: [] }
  const tiesByChild = groupBy(ties, ({ child }) => child)
  const numberByLetter = new Map<string, number>()
  const grade = ({ seat }: Child): number => plans[seat.class]!.grade
  const admitted = [...children].sort(
    (left, right) => grade(right) - grade(left) || (left.person.sortKey < right.person.sortKey ? -1 : 1),
  )
  for (const child of admitted) {
    const { person, seat } = child
    const letter = person.lastName.slice(0, 1).replace('Ё', 'Е')
    const number = (numberByLetter.get(letter) ?? 0) + 1
    numberByLetter.set(letter, number)
    const card: StudentRow = { id: makeId(), school, person: person.id, fileNumber: `${letter}-${number}` }
    body.students.push({ card, person })

    const enrol = (index: number, from: SchoolDate, to: SchoolDate | null): void => {
      body.enrolments.push({ id: makeId(), school, student: card.id, class: classIds[index]!, from, to })
    }
    enrol(seat.class, seat.from, seat.to)
    if (seat.next !== null && seat.to) enrol(seat.next, addDays(seat.to, 1), null)

    // A guardian's rights begin when the child came to the school, in the first grade or later.
    const admittedOn = `${Number(yearStart.slice(0, 4)) - grade(child) + 1}-09-01`
    for (const { guardian, kinship, mayViewDiary } of tiesByChild.get(person) ?? []) {
      body.guardianships.push({
        id: makeId(),
        school,
        guardian: guardian.id,
        student: card.id,
        kinship,
        from: seat.from === yearStart ? admittedOn : seat.from,
        to: null,
        mayViewDiary,
      })
    }
  }
  return body
}

import { isWithin } from '@/core/school-date'
import { STAFF_STATUSES, STATUS_LABELS, type Status } from '@/core/statuses'
import type { Locale } from '@/core/locale'

import { documentsMessages } from '../translations'
import type { Scope } from './readable'
import { type Colleague, staffAtWork } from './staff-at-work'

/** Colleagues who are chosen together. */
export type ColleagueGroup = { key: string; label: string; people: number[] }

/** Everybody who may be asked to read a paper, by name. */
export const colleaguesOf = (scope: Scope): Promise<Colleague[]> => staffAtWork(scope)

/** The persons who lead a class today, of these classes or of all. */
const classTeachers = ({ facts: { reference, today } }: Scope): number[] => [
  ...new Set(
    [...reference.classes.values()]
      .flatMap((row) => row.classTeachers.filter((period) => isWithin(period, today)))
      .flatMap(({ staff }) => reference.staff.get(staff)?.person ?? []),
  ),
]

/** Groups to choose colleagues by: class teachers, and everybody of a status. Only those that are not empty. */
export const colleagueGroups = async (
  scope: Scope,
  colleagues: readonly Colleague[],
  locale: Locale,
): Promise<ColleagueGroup[]> => {
  const { req } = scope
  const atWork = new Set(colleagues.map(({ person }) => person))
  const { docs } = await req.payload.find({
    req,
    collection: 'users',
    where: { person: { in: [...atWork] } },
    select: { person: true, statuses: true },
    depth: 0,
    pagination: false,
    limit: 0,
    overrideAccess: true,
  })
  const ofStatus = (status: Status): number[] =>
    docs.flatMap(({ person, statuses }) =>
      typeof person === 'number' && (statuses as Status[] | null)?.includes(status) ? [person] : [],
    )
  return [
    {
      key: 'class-teachers',
      label: documentsMessages(locale).ask.classTeachers,
      people: classTeachers(scope),
    },
    ...STAFF_STATUSES.map((status) => ({
      key: status,
      label: STATUS_LABELS[status][locale],
      people: ofStatus(status),
    })),
  ]
    .map((group) => ({ ...group, people: group.people.filter((person) => atWork.has(person)) }))
    .filter(({ people }) => people.length > 0)
}

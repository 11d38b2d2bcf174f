import type { Page } from 'playwright-core'

import { ask } from './ask'

type List<TDoc> = { docs: TDoc[] }
type Enrolment = { student: { id: number; person: number } }
type Tie = { guardian: number }
type Account = { username: string; statuses: string[]; person: number }
type Workload = { class: { name: string }; teacher: { id: number; person: number } }

const docs = async <TDoc>(page: Page, path: `/${string}`): Promise<TDoc[]> =>
  (await ask<List<TDoc>>(page, path)).body.docs

export type Strangers = { student: string; guardian: string; teacher: string }

/**
 * User names of people of another class, found in an administrator's window: a student, that student's parent whose
 * children are all elsewhere, and a teacher who neither teaches nor leads the class.
 */
export const findStrangers = async (administrator: Page, className: string): Promise<Strangers> => {
  const all = 'limit=200&depth=1'
  const inClass = await docs<Enrolment>(
    administrator,
    `/api/enrolments?${all}&where[class.name][equals]=${className}`,
  )
  const outside = await docs<Enrolment>(
    administrator,
    `/api/enrolments?${all}&where[class.name][not_equals]=${className}`,
  )
  const pupils = new Set(inClass.map(({ student }) => student.id))
  const accounts = [
    ...(await docs<Account>(administrator, '/api/users?limit=200&depth=0&page=1')),
    ...(await docs<Account>(administrator, '/api/users?limit=200&depth=0&page=2')),
  ]
  const accountOf = (person: number | undefined, status: string): string | undefined =>
    accounts.find(
      (row) => row.person === person && row.statuses.includes(status) && row.statuses.length === 1,
    )?.username

  const ties = await docs<Tie & { student: { id: number } }>(administrator, `/api/guardianships?${all}`)
  const guardianOf = (row: Tie): number =>
    typeof row.guardian === 'object' ? (row.guardian as { id: number }).id : row.guardian
  const ofClass = new Set(ties.filter(({ student }) => pupils.has(student.id)).map(guardianOf))
  const student = outside
    .map((row) => accountOf(personOf(row.student.person), 'student'))
    .find((username) => username && username !== 'student')
  const guardian = ties
    .map(guardianOf)
    .filter((person) => !ofClass.has(person))
    .map((person) => accountOf(person, 'guardian'))
    .find((username) => username && username !== 'parent')

  const workloads = await docs<Workload>(administrator, `/api/workloads?limit=200&depth=1`)
  const busy = new Set(workloads.filter((row) => row.class.name === className).map((row) => row.teacher.id))
  const teacher = workloads
    .filter((row) => !busy.has(row.teacher.id))
    .map((row) => accountOf(personOf(row.teacher.person), 'teacher'))
    .find((username) => username && username !== 'klass' && username !== 'teacher')
  if (!student || !guardian || !teacher)
    throw new Error(`The demo school has no strangers to ${className}: ${student}, ${guardian}, ${teacher}`)
  return { student, guardian, teacher }
}

const personOf = (person: number | { id: number } | null): number | undefined =>
  typeof person === 'object' ? person?.id : person

import type { IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'
import type { Status } from '@/core/statuses'

import { pickOrigin } from '../names/name-source'
import { DEPARTMENTS, OTHER_TEACHERS, type DepartmentKey } from '../plan/departments'
import type { Random } from '../random'
import type { PersonRow, StaffRow } from '../world'
import type { PeopleRegister } from './people-register'

export type StaffMember = {
  card: StaffRow
  person: PersonRow
  status: Status
  /** What a teacher teaches; nobody else has one. */
  department: DepartmentKey | null
}

type Post = { title: string; status: Status; men: number; department?: DepartmentKey }

const OFFICE: readonly (Post & { fullOnly?: true })[] = [
  { title: 'Директор', status: 'principal', men: 0.3 },
  { title: 'Заместитель директора по учебно-воспитательной работе', status: 'deputy', men: 0.05 },
  { title: 'Заместитель директора по воспитательной работе', status: 'deputy', men: 0.05, fullOnly: true },
  { title: 'Заместитель директора по начальной школе', status: 'deputy', men: 0, fullOnly: true },
  { title: 'Системный администратор', status: 'administrator', men: 0.9 },
  { title: 'Секретарь руководителя', status: 'secretary', men: 0 },
  { title: 'Специалист по кадрам', status: 'secretary', men: 0, fullOnly: true },
  { title: 'Медицинская сестра', status: 'medical', men: 0 },
  { title: 'Педагог-психолог', status: 'counsellor', men: 0.05 },
  { title: 'Социальный педагог', status: 'counsellor', men: 0.1, fullOnly: true },
  { title: 'Заведующий хозяйством', status: 'technical', men: 0.4 },
  { title: 'Рабочий по обслуживанию здания', status: 'technical', men: 1, fullOnly: true },
  { title: 'Лаборант', status: 'technical', men: 0.3, fullOnly: true },
  { title: 'Дежурный по вахте', status: 'technical', men: 0.5, fullOnly: true },
]

const posts = (size: 'full' | 'small'): Post[] => [
  ...OFFICE.filter(({ fullOnly }) => size === 'full' || !fullOnly),
  ...DEPARTMENTS.flatMap(({ key, title, men, teachers }) =>
    Array.from({ length: teachers[size] }, () => ({
      title,
      men,
      status: 'teacher' as const,
      department: key,
    })),
  ),
  ...OTHER_TEACHERS[size].map((title) => ({ title, men: 0.05, status: 'teacher' as const })),
]

const dateIn = (random: Random, year: number): SchoolDate =>
  `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`

/** Everybody who works at the school, with one position each since the day they were hired. */
export const buildStaff = ({
  size,
  yearStart,
  school,
  register,
  random,
  makeId,
}: {
  size: 'full' | 'small'
  yearStart: SchoolDate
  school: number
  register: PeopleRegister
  random: Random
  makeId: IdFactory
}): StaffMember[] => {
  const year = Number(yearStart.slice(0, 4))
  return posts(size).map(({ title, status, men, department }, index) => {
    const own = random.fork(index)
    const sex = own.chance(men) ? 'male' : 'female'
    const age = status === 'principal' || status === 'deputy' ? own.int(38, 62) : own.int(24, 64)
    const person = register.add({
      random: own,
      origin: pickOrigin(own),
      sex,
      generation: age > 58 ? 'elder' : 'parent',
      birthDate: dateIn(own, year - age),
      hasContacts: true,
    })
    const hiredOn = `${year - own.int(0, Math.min(age - 23, 30))}-08-${String(own.int(15, 31))}`
    const card: StaffRow = {
      id: makeId(),
      school,
      person: person.id,
      positions: [{ title, from: hiredOn, to: null }],
      hiredOn,
      leftOn: null,
    }
    return { card, person, status, department: department ?? null }
  })
}

import type { IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'

import type {
  BellScheduleRow,
  LessonTypeRow,
  SchoolRow,
  SubjectRow,
  TermRow,
  TermSetRow,
  YearRow,
} from '../world'
import { BELLS } from './bells'
import { LESSON_TYPES, type LessonTypeKey } from './lesson-types'
import { schoolCalendar, type Quarter, type SchoolCalendar } from './school-calendar'
import { SUBJECTS, type SubjectKey } from './subjects'

/** What a year stands on, before there are any people: its dates, bells and dictionaries. */
export type Frame = {
  calendar: SchoolCalendar
  school: SchoolRow
  year: YearRow
  termSets: TermSetRow[]
  terms: TermRow[]
  bellSchedules: BellScheduleRow[]
  subjects: SubjectRow[]
  lessonTypes: LessonTypeRow[]
  subjectId: (key: SubjectKey) => number
  lessonTypeId: (key: LessonTypeKey) => number
  /** Which vacations, terms and bells a grade has. */
  termSetOf: (grade: number) => TermSetRow
  bellsOf: (grade: number) => BellScheduleRow
}

const SCHOOL: Omit<SchoolRow, 'id'> = {
  name: 'Муниципальное бюджетное общеобразовательное учреждение «Школа „Заволжская“» городского округа Самара',
  shortName: 'Школа «Заволжская»',
  timeZone: 'Europe/Samara',
  weekDays: 5,
  address: '443000, г. Самара, ул. Учебная, д. 1',
  phone: '+7 945 000-00-63',
  email: 'info@school.example',
  isDemo: true,
}

export const buildFrame = ({ today, makeId }: { today: SchoolDate; makeId: IdFactory }): Frame => {
  const calendar = schoolCalendar(today)
  const school: SchoolRow = { id: makeId(), ...SCHOOL }
  const own = { school: school.id }
  const year: YearRow = {
    id: makeId(),
    ...own,
    name: calendar.name,
    startDate: calendar.startDate,
    endDate: calendar.endDate,
    holidays: calendar.holidays,
  }
  const termSet = (
    name: string,
    kind: TermSetRow['kind'],
    vacations: TermSetRow['vacations'],
  ): TermSetRow => ({
    id: makeId(),
    ...own,
    year: year.id,
    name,
    kind,
    vacations,
  })
  const first = termSet('Четверти, 1 класс', 'quarter', [...calendar.vacations, calendar.februaryVacation])
  const quarters = termSet('Четверти, 2–9 классы', 'quarter', calendar.vacations)
  const halves = termSet('Полугодия, 10–11 классы', 'half', calendar.vacations)
  const termsOf = (set: TermSetRow, bounds: readonly Quarter[]): TermRow[] =>
    bounds.map((bound) => ({ id: makeId(), ...own, termSet: set.id, ...bound }))

  const bellSchedules = BELLS.map(({ name, isDefault, periods }) => ({
    id: makeId(),
    ...own,
    name,
    isDefault,
    periods: [...periods],
  }))
  const [mainBells, autumnBells, springBells] = bellSchedules as [
    BellScheduleRow,
    BellScheduleRow,
    BellScheduleRow,
  ]
  const firstGradeBells = today < `${calendar.endDate.slice(0, 4)}-01-01` ? autumnBells : springBells

  const subjectIds = new Map(SUBJECTS.map(({ key }) => [key, makeId()]))
  const lessonTypeIds = new Map(LESSON_TYPES.map(({ key }) => [key, makeId()]))
  const subjectId = (key: SubjectKey): number => subjectIds.get(key)!
  const lessonTypeId = (key: LessonTypeKey): number => lessonTypeIds.get(key)!

  return {
    calendar,
    school,
    year,
    termSets: [first, quarters, halves],
    terms: [
      ...termsOf(first, calendar.quarters),
      ...termsOf(quarters, calendar.quarters),
      ...termsOf(halves, calendar.halves),
    ],
    bellSchedules,
    subjects: SUBJECTS.map(({ key, name, shortName, order }) => ({
      id: subjectId(key),
      ...own,
      name,
      shortName,
      order,
    })),
    lessonTypes: LESSON_TYPES.map(({ key, name, shortName, order }) => ({
      id: lessonTypeId(key),
      ...own,
      name,
      shortName,
      order,
    })),
    subjectId,
    lessonTypeId,
    termSetOf: (grade) => {
      if (grade === 1) return first
      return grade <= 9 ? quarters : halves
    },
    bellsOf: (grade) => (grade === 1 ? firstGradeBells : mainBells),
  }
}

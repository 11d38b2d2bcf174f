import type { RoomKind } from '../world'
import type { SubjectKey } from './subjects'

export type DepartmentKey =
  | 'primary'
  | 'english'
  | 'russian'
  | 'mathematics'
  | 'physics'
  | 'informatics'
  | 'history'
  | 'geography'
  | 'biology'
  | 'chemistry'
  | 'music'
  | 'art'
  | 'boysLabour'
  | 'girlsLabour'
  | 'sport'

type Department = {
  key: DepartmentKey
  title: string
  teachers: { full: number; small: number }
  /** Probability that a teacher is a man. */
  men: number
  room: { kind: RoomKind; capacity: number; names?: readonly string[] }
}

const classroom = { kind: 'ordinary', capacity: 30 } as const

/** Teachers by what they teach: 45 of them lead lessons in the full school. */
export const DEPARTMENTS: readonly Department[] = [
  {
    key: 'primary',
    title: 'Учитель начальных классов',
    teachers: { full: 8, small: 0 },
    men: 0.02,
    room: classroom,
  },
  {
    key: 'russian',
    title: 'Учитель русского языка и литературы',
    teachers: { full: 6, small: 1 },
    men: 0.05,
    room: classroom,
  },
  {
    key: 'mathematics',
    title: 'Учитель математики',
    teachers: { full: 5, small: 1 },
    men: 0.15,
    room: classroom,
  },
  {
    key: 'english',
    title: 'Учитель английского языка',
    teachers: { full: 7, small: 2 },
    men: 0.08,
    room: { kind: 'ordinary', capacity: 16 },
  },
  {
    key: 'informatics',
    title: 'Учитель информатики',
    teachers: { full: 2, small: 2 },
    men: 0.5,
    room: { kind: 'computer', capacity: 28 },
  },
  {
    key: 'history',
    title: 'Учитель истории и обществознания',
    teachers: { full: 4, small: 1 },
    men: 0.3,
    room: classroom,
  },
  {
    key: 'geography',
    title: 'Учитель географии',
    teachers: { full: 1, small: 1 },
    men: 0.1,
    room: classroom,
  },
  {
    key: 'physics',
    title: 'Учитель физики',
    teachers: { full: 2, small: 1 },
    men: 0.4,
    room: { kind: 'lab', capacity: 30 },
  },
  {
    key: 'chemistry',
    title: 'Учитель химии и биологии',
    teachers: { full: 1, small: 1 },
    men: 0.05,
    room: { kind: 'lab', capacity: 30 },
  },
  {
    key: 'biology',
    title: 'Учитель биологии',
    teachers: { full: 1, small: 1 },
    men: 0.05,
    room: { kind: 'lab', capacity: 30 },
  },
  { key: 'art', title: 'Учитель ИЗО и ОДНКНР', teachers: { full: 1, small: 1 }, men: 0.1, room: classroom },
  { key: 'music', title: 'Учитель музыки', teachers: { full: 1, small: 1 }, men: 0.1, room: classroom },
  {
    key: 'boysLabour',
    title: 'Учитель труда (технологии)',
    teachers: { full: 1, small: 1 },
    men: 1,
    room: { kind: 'workshop', capacity: 16, names: ['Столярная мастерская'] },
  },
  {
    key: 'girlsLabour',
    title: 'Учитель труда (технологии)',
    teachers: { full: 1, small: 1 },
    men: 0,
    room: { kind: 'workshop', capacity: 16, names: ['Швейная мастерская'] },
  },
  {
    key: 'sport',
    title: 'Учитель физической культуры и ОБЗР',
    teachers: { full: 4, small: 2 },
    men: 0.6,
    room: {
      kind: 'gym',
      capacity: 50,
      names: ['Большой спортзал', 'Малый спортзал', 'Гимнастический зал', 'Тренажёрный зал'],
    },
  },
]

/** Teachers who lead no lessons of the curriculum; they make 48 in the full school. */
export const OTHER_TEACHERS: Record<'full' | 'small', readonly string[]> = {
  full: ['Учитель-логопед', 'Педагог-библиотекарь', 'Воспитатель группы продлённого дня'],
  small: [],
}

const SECONDARY: Record<SubjectKey, readonly DepartmentKey[]> = {
  russian: ['russian'],
  reading: ['primary'],
  literature: ['russian'],
  english: ['english'],
  mathematics: ['mathematics'],
  algebra: ['mathematics'],
  analysis: ['mathematics'],
  geometry: ['mathematics'],
  statistics: ['mathematics', 'physics'],
  informatics: ['informatics'],
  world: ['primary'],
  history: ['history'],
  social: ['history'],
  geography: ['geography', 'history'],
  physics: ['physics'],
  chemistry: ['chemistry'],
  biology: ['biology', 'chemistry'],
  religion: ['primary'],
  culture: ['history', 'art'],
  art: ['art', 'music'],
  music: ['music', 'art'],
  technology: ['girlsLabour', 'art'],
  safety: ['sport'],
  sport: ['sport'],
}
const PRIMARY_SPECIALISTS: readonly SubjectKey[] = ['english', 'music', 'sport']

/** Which departments may teach a subject. In grades 1–4 the class's own teacher leads almost everything. */
export const departmentsFor = (subject: SubjectKey, grade: number): readonly DepartmentKey[] =>
  grade <= 4 && !PRIMARY_SPECIALISTS.includes(subject) ? ['primary'] : SECONDARY[subject]

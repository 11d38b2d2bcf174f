import { TODAY } from '../clock'
import type { ValidData } from './types'

export const kernelData: ValidData = {
  people: ({ unique }) => ({
    lastName: unique('Тестова '),
    firstName: 'Анна',
    middleName: 'Ильинична',
    sex: 'female',
  }),
  staff: async ({ own }) => ({
    person: await own('person', 'people'),
    positions: [{ title: 'Учитель', from: '2020-09-01' }],
    hiredOn: '2020-09-01',
  }),
  students: async ({ own, unique }) => ({ person: await own('person', 'people'), fileNumber: unique('Т-') }),
  guardianships: async ({ own }) => ({
    guardian: await own('guardian', 'people'),
    student: await own('student', 'students'),
    kinship: 'mother',
    from: '2020-09-01',
    mayViewDiary: true,
  }),
  'student-benefits': async ({ own }) => ({
    student: await own('student', 'students'),
    kind: 'largeFamily',
    from: '2026-09-01',
  }),
  'record-changes': async ({ own }) => ({
    record: 'people',
    document: await own('document', 'people'),
    field: 'phone',
    before: '+7 900 000-00-00',
    after: '+7 900 000-00-01',
    at: '2026-11-20T08:00:00.000Z',
  }),
  'record-reads': async ({ own }) => ({
    record: 'people',
    document: await own('document', 'people'),
    manner: 'view',
    at: '2026-11-20T08:00:00.000Z',
  }),
  users: ({ unique }) => ({
    username: unique('user-'),
    password: 'a long enough passphrase',
    statuses: ['teacher'],
  }),
  schools: ({ unique }) => ({
    name: unique('Школа '),
    shortName: unique('Школа '),
    timeZone: 'Europe/Samara',
    weekDays: 6,
  }),
  years: ({ unique }) => ({
    name: unique('Год '),
    startDate: '2026-09-01',
    endDate: '2027-05-31',
    holidays: [{ date: '2026-11-04', name: 'День народного единства' }],
  }),
  'term-sets': async ({ own, place, unique }) => ({
    year: await own('year', 'years', place.year),
    name: unique('Четверти '),
    kind: 'quarter',
    vacations: [
      { name: 'Осенние каникулы', from: '2026-10-26', to: '2026-11-03' },
      { name: 'Зимние каникулы', from: '2026-12-28', to: '2027-01-10' },
    ],
  }),
  terms: async ({ own }) => ({
    termSet: await own('termSet', 'term-sets'),
    number: 2,
    name: '2 четверть',
    from: '2026-11-05',
    to: '2026-12-27',
  }),
  subjects: ({ unique }) => ({ name: unique('Предмет '), shortName: 'Предм.' }),
  rooms: ({ unique }) => ({ name: unique('к'), kind: 'ordinary', capacity: 30 }),
  'bell-schedules': ({ unique }) => ({
    name: unique('Звонки '),
    isDefault: false,
    periods: [
      { number: 1, start: '08:00', end: '08:40' },
      { number: 2, start: '08:50', end: '09:30' },
      { number: 3, start: '09:50', end: '10:30' },
    ],
  }),
  'lesson-types': ({ unique }) => ({ name: unique('Тип урока '), shortName: 'ТУ' }),
  classes: async ({ own, place, unique }) => ({
    year: await own('year', 'years', place.year),
    grade: 7,
    letter: unique('К'),
    termSet: await own('termSet', 'term-sets', place.termSet),
  }),
  subgroups: async ({ own, place, unique }) => ({
    class: await own('class', 'classes', place.class),
    subject: await own('subject', 'subjects', place.subject),
    name: unique('Группа '),
  }),
  'subgroup-members': async ({ own }) => ({
    subgroup: await own('subgroup', 'subgroups'),
    student: await own('student', 'students'),
    from: '2026-09-01',
  }),
  enrolments: async ({ own, place }) => ({
    student: await own('student', 'students'),
    class: await own('class', 'classes', place.class),
    from: '2026-09-01',
  }),
  workloads: async ({ own, place }) => ({
    class: await own('class', 'classes', place.class),
    subject: await own('subject', 'subjects', place.subject),
    teacher: await own('teacher', 'staff', place.staff),
    hoursPerWeek: 3,
    from: '2026-09-01',
    to: '2027-05-31',
  }),
  lessons: async ({ own, place }) => ({
    workload: await own('workload', 'workloads', place.workload),
    date: TODAY,
    number: 2,
    state: 'planned',
  }),
  portfolios: async ({ own, unique }) => ({
    owner: await own('owner', 'people'),
    kind: 'personal',
    title: unique('Портфолио '),
    audience: 'owner',
  }),
  resources: ({ unique }) => ({
    title: unique('Ресурс '),
    kind: 'link',
    url: 'https://example.org/',
    _status: 'published',
  }),
  documents: ({ unique }) => ({
    title: unique('Приказ '),
    kind: 'order',
    isForAllStaff: true,
    _status: 'published',
  }),
  media: () => ({ audience: 'school' }),
}

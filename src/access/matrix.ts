import {
  type AccessMatrix,
  ALL_STAFF,
  type CollectionMatrix,
  LEARNERS,
  type MatrixActor,
  MATRIX_ACTORS,
  NOBODY,
  TEACHERS,
} from '@/core/matrix'

const OFFICE: readonly MatrixActor[] = ['administrator', 'secretary']
const PLANNERS: readonly MatrixActor[] = ['administrator', 'deputy']
/** Those whose work concerns every student of the school. */
const KNOW_ALL: readonly MatrixActor[] = [
  'administrator',
  'principal',
  'deputy',
  'secretary',
  'medical',
  'counsellor',
]
const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy']
const ADMINISTRATOR: readonly MatrixActor[] = ['administrator']

const without = (...left: MatrixActor[]): MatrixActor[] =>
  MATRIX_ACTORS.filter((actor) => !left.includes(actor))

/** Years, terms, subjects, rooms, bells: everybody reads, those who plan keep them. */
const settings: CollectionMatrix = {
  create: { all: PLANNERS },
  read: { all: MATRIX_ACTORS },
  update: { all: PLANNERS },
  delete: { all: ADMINISTRATOR },
}

/** The kernel's part of the matrix. */
export const matrix: AccessMatrix = {
  collections: {
    schools: { create: NOBODY, read: { all: MATRIX_ACTORS }, update: { all: ADMINISTRATOR }, delete: NOBODY },
    years: settings,
    'term-sets': settings,
    terms: settings,
    subjects: settings,
    rooms: settings,
    'bell-schedules': settings,
    'lesson-types': settings,
    // Names and contacts: pupils for their teachers, the family for itself.
    people: {
      create: { all: OFFICE },
      read: { all: KNOW_ALL, some: [...TEACHERS, 'technical', ...LEARNERS] },
      update: { all: OFFICE },
      delete: NOBODY,
    },
    staff: { create: { all: OFFICE }, read: { all: ALL_STAFF }, update: { all: OFFICE }, delete: NOBODY },
    students: {
      create: { all: OFFICE },
      read: { all: KNOW_ALL, some: [...TEACHERS, ...LEARNERS] },
      update: { all: OFFICE },
      delete: NOBODY,
    },
    guardianships: {
      create: { all: OFFICE },
      read: { all: KNOW_ALL, some: ['classTeacher', 'guardian'] },
      update: { all: OFFICE },
      delete: NOBODY,
    },
    'student-benefits': {
      create: { all: OFFICE },
      read: {
        all: ['administrator', 'principal', 'deputy', 'secretary', 'counsellor'],
        some: ['classTeacher'],
      },
      update: { all: OFFICE },
      delete: NOBODY,
    },
    // The server writes these; families are told on request, not here.
    'record-changes': { create: NOBODY, read: { all: OVERSEERS }, update: NOBODY, delete: NOBODY },
    'record-reads': {
      create: NOBODY,
      read: { all: ['administrator', 'principal'] },
      update: NOBODY,
      delete: NOBODY,
    },
    // A secretary keeps accounts, but not of those who govern the system; what is one's own is changed in the portal.
    users: {
      create: { all: OFFICE },
      read: {
        all: ['administrator', 'principal', 'deputy', 'secretary'],
        some: without('administrator', 'principal', 'deputy', 'secretary'),
      },
      update: { all: ADMINISTRATOR, some: ['secretary'] },
      delete: NOBODY,
    },
    classes: {
      create: { all: PLANNERS },
      read: { all: ALL_STAFF, some: LEARNERS },
      update: { all: PLANNERS },
      delete: { all: ADMINISTRATOR },
    },
    subgroups: {
      create: { all: PLANNERS },
      read: { all: ALL_STAFF, some: LEARNERS },
      update: { all: PLANNERS },
      delete: { all: ADMINISTRATOR },
    },
    'subgroup-members': {
      create: { all: PLANNERS },
      read: { all: ['administrator', 'principal', 'deputy', 'secretary'], some: [...TEACHERS, ...LEARNERS] },
      update: { all: PLANNERS },
      delete: NOBODY,
    },
    // Orders alone move students: see the plugin `orders`.
    enrolments: {
      create: NOBODY,
      read: { all: KNOW_ALL, some: [...TEACHERS, ...LEARNERS] },
      update: NOBODY,
      delete: NOBODY,
    },
    workloads: {
      create: { all: PLANNERS },
      read: { all: ALL_STAFF, some: LEARNERS },
      update: { all: PLANNERS },
      delete: { all: ADMINISTRATOR },
    },
    // A teacher records lessons through the journal, which asks about the lesson's date and substitute too.
    lessons: {
      create: { all: PLANNERS },
      read: { all: KNOW_ALL, some: [...TEACHERS, ...LEARNERS] },
      update: { all: PLANNERS },
      delete: NOBODY,
    },
    // Made by the owner alone; parents have none of their own.
    portfolios: {
      create: { some: without('guardian') },
      read: {
        all: ['administrator', 'principal', 'deputy', 'counsellor'],
        some: [...TEACHERS, 'secretary', 'medical', 'technical', ...LEARNERS],
      },
      update: { some: without('guardian') },
      delete: { some: without('guardian') },
    },
    resources: {
      create: { all: [...PLANNERS, ...TEACHERS] },
      read: { all: PLANNERS, some: without(...PLANNERS) },
      update: { all: PLANNERS, some: TEACHERS },
      delete: { all: PLANNERS, some: TEACHERS },
    },
    documents: {
      create: { all: ['administrator', 'principal', 'deputy', 'secretary', ...TEACHERS] },
      read: {
        all: ['administrator', 'principal', 'secretary'],
        some: without('administrator', 'principal', 'secretary'),
      },
      update: { all: ['administrator', 'principal', 'secretary'], some: ['deputy', ...TEACHERS] },
      delete: { all: ADMINISTRATOR },
    },
    media: {
      create: { all: ALL_STAFF },
      read: { all: ADMINISTRATOR, some: without('administrator') },
      update: { all: ADMINISTRATOR, some: ALL_STAFF.filter((actor) => actor !== 'administrator') },
      delete: { all: ADMINISTRATOR, some: ALL_STAFF.filter((actor) => actor !== 'administrator') },
    },
  },
}

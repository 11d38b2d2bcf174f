/**
 * The tables of OneRoster 1.1 as CSV. Columns in the order that the specification gives them; which must hold a
 * value, which values are allowed, and what they refer to.
 * IMS Global (1EdTech), «OneRoster v1.1 Final: CSV Tables»:
 * https://www.imsglobal.org/oneroster-v11-final-csv-tables
 */
export type RosterColumn = {
  name: string
  isRequired?: boolean
  values?: readonly string[]
  kind?: 'date' | 'year' | 'boolean' | 'grades'
  /** Ids of another table; several stand in one cell. */
  refersTo?: RosterTable
}

export const ROSTER_TABLES = [
  'academicSessions',
  'classes',
  'courses',
  'demographics',
  'enrollments',
  'orgs',
  'users',
] as const
export type RosterTable = (typeof ROSTER_TABLES)[number]

/** Without these nothing can be read; `demographics` may be absent. */
export const NEEDED_TABLES: readonly RosterTable[] = ROSTER_TABLES.filter((table) => table !== 'demographics')

/** Tables of the specification that this system neither writes nor reads. */
export const OTHER_TABLES = [
  'categories',
  'classResources',
  'courseResources',
  'lineItems',
  'resources',
  'results',
] as const

const USER_ROLES = [
  'administrator',
  'aide',
  'guardian',
  'parent',
  'proctor',
  'relative',
  'student',
  'teacher',
] as const
const SESSION_TYPES = ['gradingPeriod', 'semester', 'schoolYear', 'term'] as const

const required = (name: string, rest: Omit<RosterColumn, 'name'> = {}): RosterColumn => ({
  name,
  isRequired: true,
  ...rest,
})
const optional = (name: string, rest: Omit<RosterColumn, 'name'> = {}): RosterColumn => ({ name, ...rest })

/** Every table begins so; state and time of change are left empty in a whole (bulk) set. */
const START: readonly RosterColumn[] = [
  required('sourcedId'),
  optional('status', { values: ['active', 'tobedeleted'] }),
  optional('dateLastModified'),
]
const ETHNIC = [
  'americanIndianOrAlaskaNative',
  'asian',
  'blackOrAfricanAmerican',
  'nativeHawaiianOrOtherPacificIslander',
  'white',
  'demographicRaceTwoOrMoreRaces',
  'hispanicOrLatinoEthnicity',
]

export const ROSTER: Record<RosterTable, readonly RosterColumn[]> = {
  academicSessions: [
    ...START,
    required('title'),
    required('type', { values: SESSION_TYPES }),
    required('startDate', { kind: 'date' }),
    required('endDate', { kind: 'date' }),
    optional('parentSourcedId', { refersTo: 'academicSessions' }),
    required('schoolYear', { kind: 'year' }),
  ],
  classes: [
    ...START,
    required('title'),
    optional('grades', { kind: 'grades' }),
    required('courseSourcedId', { refersTo: 'courses' }),
    optional('classCode'),
    required('classType', { values: ['homeroom', 'scheduled'] }),
    optional('location'),
    required('schoolSourcedId', { refersTo: 'orgs' }),
    required('termSourcedIds', { refersTo: 'academicSessions' }),
    optional('subjects'),
    optional('subjectCodes'),
    optional('periods'),
  ],
  courses: [
    ...START,
    optional('schoolYearSourcedId', { refersTo: 'academicSessions' }),
    required('title'),
    optional('courseCode'),
    optional('grades', { kind: 'grades' }),
    required('orgSourcedId', { refersTo: 'orgs' }),
    optional('subjects'),
    optional('subjectCodes'),
  ],
  demographics: [
    required('sourcedId', { refersTo: 'users' }),
    ...START.slice(1),
    optional('birthDate', { kind: 'date' }),
    optional('sex', { values: ['male', 'female'] }),
    ...ETHNIC.map((name) => optional(name, { kind: 'boolean' as const })),
    optional('countryOfBirthCode'),
    optional('stateOfBirthAbbreviation'),
    optional('cityOfBirth'),
    optional('publicSchoolResidenceStatus'),
  ],
  enrollments: [
    ...START,
    required('classSourcedId', { refersTo: 'classes' }),
    required('schoolSourcedId', { refersTo: 'orgs' }),
    required('userSourcedId', { refersTo: 'users' }),
    required('role', { values: ['administrator', 'proctor', 'student', 'teacher'] }),
    optional('primary', { kind: 'boolean' }),
    optional('beginDate', { kind: 'date' }),
    optional('endDate', { kind: 'date' }),
  ],
  orgs: [
    ...START,
    required('name'),
    required('type', { values: ['department', 'school', 'district', 'local', 'state', 'national'] }),
    optional('identifier'),
    optional('parentSourcedId', { refersTo: 'orgs' }),
  ],
  users: [
    ...START,
    required('enabledUser', { kind: 'boolean' }),
    required('orgSourcedIds', { refersTo: 'orgs' }),
    required('role', { values: USER_ROLES }),
    required('username'),
    optional('userIds'),
    required('givenName'),
    required('familyName'),
    optional('middleName'),
    optional('identifier'),
    optional('email'),
    optional('sms'),
    optional('phone'),
    optional('agentSourcedIds', { refersTo: 'users' }),
    optional('grades', { kind: 'grades' }),
    optional('password'),
  ],
}

/** Grades as the specification writes them (CEDS): two figures, and codes of those who do not count by years. */
export const GRADES: readonly string[] = [
  'IT',
  'PR',
  'PK',
  'TK',
  'KG',
  ...Array.from({ length: 13 }, (_, index) => String(index + 1).padStart(2, '0')),
  'PS',
  'UG',
  'Other',
]

export type RosterRow = Record<string, string>
export type RosterSet = Partial<Record<RosterTable, readonly RosterRow[]>>

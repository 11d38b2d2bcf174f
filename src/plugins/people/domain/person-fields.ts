/** The texts of the form that stand in `people`; a group is named as the row gateway names it. */
export const PERSON_FIELDS = [
  'lastName',
  'firstName',
  'middleName',
  'sex',
  'birthDate',
  'birthPlace',
  'citizenship',
  'homeLanguage',
  'phone',
  'email',
  'addressRegistered',
  'addressActual',
  'workplace',
  'jobTitle',
  'snils',
  'healthInsurance',
  'identity_kind',
  'identity_series',
  'identity_number',
  'identity_issuedBy',
  'identity_issuedOn',
] as const
export const STUDENT_FIELDS = ['fileNumber'] as const
export const STAFF_FIELDS = ['hiredOn', 'leftOn'] as const

export type FormField =
  (typeof PERSON_FIELDS)[number] | (typeof STUDENT_FIELDS)[number] | (typeof STAFF_FIELDS)[number]
export const FORM_FIELDS: readonly FormField[] = [...PERSON_FIELDS, ...STUDENT_FIELDS, ...STAFF_FIELDS]

/** The longest text of each field. */
export const LONGEST: Record<FormField, number> = {
  lastName: 100,
  firstName: 100,
  middleName: 100,
  sex: 10,
  birthDate: 10,
  birthPlace: 300,
  citizenship: 100,
  homeLanguage: 100,
  phone: 40,
  email: 200,
  addressRegistered: 500,
  addressActual: 500,
  workplace: 300,
  jobTitle: 200,
  snils: 14,
  healthInsurance: 30,
  identity_kind: 20,
  identity_series: 20,
  identity_number: 30,
  identity_issuedBy: 300,
  identity_issuedOn: 10,
  fileNumber: 20,
  hiredOn: 10,
  leftOn: 10,
}

/** What stands in the form; an empty text is «nothing». */
export type FormValues = Record<FormField, string>
export type Position = { title: string; from: string; to: string }

export const EMPTY_FORM = Object.fromEntries(FORM_FIELDS.map((field) => [field, ''])) as FormValues

export const PERSON_KINDS = ['student', 'staff', 'guardian'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]
export const IDENTITY_KINDS = ['birthCertificate', 'passport', 'foreignPassport', 'other'] as const

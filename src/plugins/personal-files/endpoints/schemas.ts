import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { isId } from '@/core/ids'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { isSchoolDate } from '@/core/school-date'
import { maskSnils, isSnils } from '@/core/snils'

import { AWARD_LEVELS, CONSENT_KINDS, DOCUMENT_KINDS, type Part } from '../domain/kinds'

const EMPTY = inputMessage({ ru: 'Заполните это поле.', en: 'Fill in this field.' })
const CHOOSE = inputMessage({ ru: 'Выберите из списка.', en: 'Choose from the list.' })
const DATE = inputMessage({
  ru: 'Укажите дату, например 01.09.2026.',
  en: 'Give a date, for example 01/09/2026.',
})
const SNILS = inputMessage({
  ru: 'СНИЛС не сходится: проверьте цифры.',
  en: 'The number does not add up: check the digits.',
})
const PHONE = inputMessage({
  ru: 'Телефон: от 5 до 20 цифр, можно с «+», скобками и дефисами.',
  en: 'A phone has 5 to 20 digits; plus, brackets and hyphens are fine.',
})
const EMAIL = inputMessage({ ru: 'Это не адрес почты.', en: 'This is no e-mail address.' })
const tooLong = (max: number): string =>
  inputMessage({ ru: `Слишком длинно: не больше ${max} знаков.`, en: `Too long: at most ${max} characters.` })

const id = z.coerce.number().refine(isId, CHOOSE)
const required = (max: number) => z.string(EMPTY).trim().min(1, EMPTY).max(max, tooLong(max))
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, tooLong(max))
    .transform((value) => value || null)
    .optional()
const requiredDate = z.string(DATE).refine(isSchoolDate, DATE)
const date = z
  .string()
  .nullable()
  .refine((value) => !value || isSchoolDate(value), DATE)
  .transform((value) => value || null)
  .optional()
const checked = (max: number, test: (value: string) => boolean, message: string) =>
  z
    .string()
    .trim()
    .max(max, tooLong(max))
    .refine((value) => value === '' || test(value), message)
    .transform((value) => value || null)
    .optional()
const oneOf = (options: readonly { value: string }[]) =>
  z.enum(
    options.map(({ value }) => value),
    CHOOSE,
  )
const maybeOneOf = (values: readonly string[]) =>
  z
    .enum(['', ...values], CHOOSE)
    .transform((value) => value || null)
    .optional()

const entrySchemas = {
  documents: z.strictObject({
    kind: oneOf(DOCUMENT_KINDS),
    title: text(300),
    number: text(50),
    receivedOn: date,
    note: text(500),
    isRemoved: z.boolean().optional(),
  }),
  awards: z.strictObject({
    title: required(300),
    level: oneOf(AWARD_LEVELS),
    awardedOn: requiredDate,
    document: text(300),
    isRemoved: z.boolean().optional(),
  }),
  consents: z.strictObject({
    kind: oneOf(CONSENT_KINDS),
    purpose: required(1000),
    signer: id,
    formVersion: required(50),
    signedOn: requiredDate,
    withdrawnOn: date,
    note: text(500),
    isRemoved: z.boolean().optional(),
  }),
  benefits: z.strictObject({
    kind: z.string(CHOOSE).min(1, CHOOSE).max(50),
    from: requiredDate,
    to: date,
    document: text(300),
  }),
} satisfies Record<Part, z.ZodObject>

/** A new entry of a part of the file. */
export const parseEntry = (part: Part, input: unknown): Record<string, unknown> =>
  entrySchemas[part].parse(input, { reportInput: true })
/** What changes in an entry; what is not named stays. */
export const parseEntryChange = (part: Part, input: unknown): Record<string, unknown> =>
  entrySchemas[part].partial().parse(input, { reportInput: true })

export const anyBody = z.record(z.string().max(50), z.unknown())

/** The fields of a person that the file keeps; what is not named stays. */
export const personChange = z.strictObject({
  lastName: required(100).optional(),
  firstName: required(100).optional(),
  middleName: text(100),
  sex: maybeOneOf(['male', 'female']),
  birthDate: date,
  birthPlace: text(300),
  citizenship: text(100),
  homeLanguage: text(100),
  addressRegistered: text(500),
  addressActual: text(500),
  phone: checked(40, (value) => /^\+?[\d\s()-]{5,30}$/.test(value), PHONE),
  email: checked(200, (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), EMAIL),
  workplace: text(300),
  jobTitle: text(200),
  snils: checked(20, isSnils, SNILS).transform((value) => (value ? maskSnils(value) : value)),
  healthInsurance: text(30),
  identity: z
    .strictObject({
      kind: maybeOneOf(['birthCertificate', 'passport', 'foreignPassport', 'other']),
      series: text(20),
      number: text(30),
      issuedBy: text(300),
      issuedOn: date,
    })
    .optional(),
})
export type PersonChange = z.output<typeof personChange>

export const studentParams = z.object({ student: id })
export const personParams = z.object({ student: id, person: id })
export const scanParams = z.object({ student: id, entry: id })
export const partParams = z.object({ student: id, part: z.string().max(30) })
export const entryParams = partParams.extend({ entry: id })

/** The search of files as it stands in an address; an empty value is the same as none. */
export const filesQuery = z.object({
  q: z.string().trim().max(100, tooLong(100)).default(''),
  class: z
    .string()
    .optional()
    .transform((value) => (value && /^\d{1,16}$/.test(value) ? Number(value) : null)),
  state: z.enum(['present', 'left', 'all'], CHOOSE).default('present'),
})
export const filesTableQuery = filesQuery.extend({ format: z.enum(TABLE_FORMATS, CHOOSE).default('xlsx') })
export const bookTableQuery = z.object({ format: z.enum(TABLE_FORMATS, CHOOSE).default('xlsx') })
export const printedBody = z.strictObject({ record: z.enum(['personal-files', 'alphabetical-book']) })

import { z } from 'zod'

import { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import { inputMessage } from '@/core/explain-issues'
import { idInput, idParam, WRONG_ID } from '@/core/id-schemas'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

import { COLUMNS } from '../domain/list-columns'
import { FORM_FIELDS, type FormField, LONGEST, PERSON_KINDS } from '../domain/person-fields'
import { REGISTRY_KINDS, REGISTRY_STATES } from '../domain/select-people'

const TOO_LONG = inputMessage({ ru: 'Слишком длинный текст.', en: 'The text is too long.' })
const NO_DATE = inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' })

const optionalId = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const parsed = parseId(text)
    if (parsed === null) context.addIssue({ code: 'custom', message: WRONG_ID })
    return parsed
  })
const empty = <TSchema extends z.ZodType>(schema: TSchema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)
const age = empty(z.coerce.number().int().min(0).max(120).optional()).transform((value) => value ?? null)

export const personParams = z.object({ person: idParam })

/** The conditions of a list as they stand in an address. */
export const registryQuery = z.object({
  kind: empty(z.enum(REGISTRY_KINDS).default('students')),
  q: z.string().trim().max(100, TOO_LONG).default(''),
  class: optionalId,
  state: empty(z.enum(REGISTRY_STATES).default('present')),
  sex: empty(z.enum(['male', 'female']).optional()).transform((value) => value ?? null),
  ageFrom: age,
  ageTo: age,
  benefit: empty(
    z.enum(['any', ...BENEFIT_KINDS.map(({ value }) => value)] as [string, ...string[]]).optional(),
  ).transform((value) => value ?? null),
})

export const exportQuery = registryQuery.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  columns: z.string().max(COLUMNS.join('.').length, TOO_LONG).optional(),
})

export const findQuery = z.object({
  q: z.string().trim().max(100, TOO_LONG).default(''),
  kind: z.enum(['any', 'student']).default('any'),
})

const nameText = z.string().max(100, TOO_LONG).default('')
export const duplicatesQuery = z.object({
  lastName: nameText,
  firstName: nameText,
  middleName: nameText,
  birthDate: z.string().max(10, TOO_LONG).default(''),
  snils: z.string().max(20, TOO_LONG).default(''),
  except: optionalId,
})

const values = z.object(
  Object.fromEntries(
    FORM_FIELDS.map((field) => [
      field,
      field === 'sex'
        ? z.enum(['', 'male', 'female']).optional()
        : field === 'identity_kind'
          ? z.enum(['', 'birthCertificate', 'passport', 'foreignPassport', 'other']).optional()
          : z.string().max(LONGEST[field], TOO_LONG).optional(),
    ]),
  ) as Record<FormField, z.ZodOptional<z.ZodString>>,
)
const positions = z
  .array(
    z.object({
      title: z.string().max(200, TOO_LONG),
      from: z.string().max(10, TOO_LONG),
      to: z.string().max(10, TOO_LONG),
    }),
  )
  .max(50)
  .default([])
const given = { positions, confirmed: z.array(idInput).max(50).default([]) }

export const createBody = z.object({ kind: z.enum(PERSON_KINDS), values, ...given })
export const updateBody = z.object({
  values,
  ...given,
  seen: values,
  seenPositions: positions,
  add: z
    .array(z.enum(['student', 'staff']))
    .max(2)
    .default([]),
})

const date = z.string().refine(isSchoolDate, NO_DATE)
const optionalDate = empty(date.nullish()).transform((value) => value ?? null)
const tie = z.object({
  kinship: z.enum(['mother', 'father', 'guardian', 'other']),
  from: date,
  to: optionalDate,
  mayViewDiary: z.boolean(),
  mayBeWrittenTo: z.boolean(),
  deprivedOn: optionalDate,
  deprivationGround: z
    .string()
    .trim()
    .max(300, TOO_LONG)
    .nullish()
    .transform((value) => value || null),
})
export const createTieBody = tie.extend({ guardian: idInput, student: idInput })
export const updateTieBody = z.object({ id: idInput, data: tie, seen: tie })

export const mergeQuery = z.object({ keep: idParam, drop: idParam })
/** `take`: fields that both cards have and that the second knows better. */
export const mergeBody = z.object({
  keep: idInput,
  drop: idInput,
  take: z
    .array(z.enum(FORM_FIELDS as readonly [FormField, ...FormField[]]))
    .max(FORM_FIELDS.length)
    .default([]),
})
export const undoBody = z.object({ merge: idInput })

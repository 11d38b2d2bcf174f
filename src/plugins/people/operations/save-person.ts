import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { requireOlder } from '@/collections/people/check-guardianship'
import { takeFileNumbers } from '@/collections/people/file-numbers'
import { badInput } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { checkPerson } from '../domain/check-person'
import {
  EMPTY_FORM,
  FORM_FIELDS,
  type FormField,
  type FormValues,
  PERSON_FIELDS,
  type PersonKind,
  type Position,
} from '../domain/person-fields'
import { maskPhone } from '../domain/phone'
import { maskSnils } from '@/core/snils'
import { findDuplicates } from './find-duplicates'
import { readStored } from './read-form'
import { changedMeanwhile, fileNumberTaken, possibleDuplicate } from './registry-errors'

type Given = { values: Partial<FormValues>; positions: Position[]; confirmed: readonly number[] }
type Context = { req: PayloadRequest; facts: Facts; locale: Locale }

/** Texts as they are kept: without spaces around them, numbers in one form. */
const tidy = (values: FormValues): FormValues => {
  const trimmed = Object.fromEntries(
    FORM_FIELDS.map((field) => [field, values[field].trim().replaceAll(/\s+/g, ' ')]),
  ) as FormValues
  return { ...trimmed, phone: maskPhone(trimmed.phone), snils: trimmed.snils && maskSnils(trimmed.snils) }
}

const requireRight = (
  facts: Facts,
  values: FormValues,
  positions: readonly Position[],
  kinds: readonly PersonKind[],
  fields: readonly string[],
): void => {
  const problems = checkPerson({ values, positions, kinds, today: facts.today })
  const path = fields.find((field) => problems[field as FormField])
  if (path) throw badInput(problems[path as FormField]!, { path })
}

/** Somebody seen and confirmed as another human being is no obstacle; whoever was not seen is. */
const requireConfirmed = async (
  { req, facts, locale }: Context,
  values: FormValues,
  except: number | null,
  confirmed: readonly number[],
): Promise<void> => {
  const found = await findDuplicates({ req, facts, locale, values, except })
  if (found.some(({ id }) => !confirmed.includes(id)))
    throw possibleDuplicate(undefined, { details: { duplicates: found } })
}

const requireFreeNumber = async (
  { req, facts }: Context,
  number: string,
  student: number | null,
): Promise<void> => {
  if (number === '') return
  const owner = await rows(req).findOne<{ id: number }>({
    collection: 'students',
    columns: ['id'],
    where: { school: { equals: facts.school }, fileNumber: { equals: number } },
  })
  if (owner && owner.id !== student) throw fileNumberTaken({ number }, { path: 'fileNumber' })
}

/** The fields of `people`, with groups as Payload has them. Empty texts become nothing. */
const personData = (values: FormValues, fields: readonly FormField[]) => {
  const isOfPaper = (field: FormField): boolean => field.startsWith('identity_')
  const own = PERSON_FIELDS.filter((field) => fields.includes(field) && !isOfPaper(field))
  const data = Object.fromEntries(own.map((field) => [field, values[field] || null]))
  if (!fields.some(isOfPaper)) return data
  const paper = PERSON_FIELDS.filter(isOfPaper).map((field) => [
    field.slice('identity_'.length),
    values[field] || null,
  ])
  return { ...data, identity: Object.fromEntries(paper) as Record<string, unknown> }
}

const positionRows = (positions: readonly Position[]) =>
  positions.map(({ title, from, to }) => ({ title: title.trim(), from, to: to || null }))

const staffData = (values: FormValues, positions: readonly Position[]) => ({
  hiredOn: values.hiredOn || null,
  leftOn: values.leftOn || null,
  positions: positionRows(positions),
})

const createDoc = async (
  { req, facts }: Context,
  collection: 'people' | 'students' | 'staff',
  data: object,
) =>
  (
    await req.payload.create({
      collection,
      data: { school: facts.school, ...data } as never,
      req,
      depth: 0,
      overrideAccess: true,
    })
  ).id

/** A student without a number gets the next one of the letter. */
const createStudent = async (context: Context, person: number, values: FormValues): Promise<number> => {
  await requireFreeNumber(context, values.fileNumber, null)
  const fileNumber =
    values.fileNumber || (await takeFileNumbers(context.req, context.facts.school, [values.lastName]))[0]
  return createDoc(context, 'students', { person, fileNumber })
}

/** Makes a person with the card of the part played. @throws possibleDuplicate unless those found are confirmed */
export const createPerson = ({
  kind,
  ...args
}: Context & Given & { kind: PersonKind }): Promise<{ id: number }> =>
  inTransaction(args.req, async () => {
    await holdSchool(args.req, args.facts.school)
    const values = tidy({ ...EMPTY_FORM, ...args.values })
    const positions = kind === 'staff' ? args.positions : []
    requireRight(args.facts, values, positions, [kind], [...FORM_FIELDS, 'positions'])
    await requireConfirmed(args, values, null, args.confirmed)
    const id = await createDoc(args, 'people', personData(values, PERSON_FIELDS))
    if (kind === 'student') await createStudent(args, id, values)
    if (kind === 'staff') await createDoc(args, 'staff', { person: id, ...staffData(values, positions) })
    return { id }
  })

type Update = Context &
  Given & {
    person: number
    /** What stood in the form when it was opened. */
    seen: Partial<FormValues>
    seenPositions: Position[]
    /** A card that the person shall have from now on. */
    add: readonly ('student' | 'staff')[]
  }

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** A new birth date must still lie between those of parents and children. */
const requireFamilyOrder = async (
  { req, facts }: Context,
  person: number,
  birthDate: string,
): Promise<void> => {
  const { guardianships, students } = facts.reference
  const personOf = (student: number) => students.get(student)?.person ?? 0
  const kin = guardianships.flatMap((tie) => {
    const child = personOf(tie.student)
    if (tie.guardian === person) return [{ other: child, isOlder: true }]
    return child === person ? [{ other: tie.guardian, isOlder: false }] : []
  })
  if (!birthDate || kin.length === 0) return
  const born = await rows(req).find<{ id: number; birthDate: string | null }>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: { id: { in: kin.map(({ other }) => other) } },
  })
  for (const { other, isOlder } of kin) {
    const date = born.find(({ id }) => id === other)?.birthDate ?? null
    if (isOlder) requireOlder(birthDate, date)
    else requireOlder(date, birthDate)
  }
}

/**
 * Writes what was changed in the form and nothing else, so that two people editing different fields do not disturb
 * each other. @throws changedMeanwhile with what stands there now, when both changed one field
 */
export const updatePerson = (args: Update): Promise<{ id: number }> =>
  inTransaction(args.req, async () => {
    const { req, facts, person, seen, add } = args
    await holdSchool(req, facts.school)
    const stored = await readStored({ req, facts, person })
    const next = tidy({ ...stored.values, ...args.values })
    const tidySeen = tidy({ ...stored.values, ...seen })
    const changed = FORM_FIELDS.filter((field) => field in args.values && next[field] !== tidySeen[field])
    const arePositionsChanged = !same(args.positions, args.seenPositions)
    const tidyStored = tidy(stored.values)
    const clashes: { field: string; now: string; yours: string }[] = changed
      .filter((field) => tidyStored[field] !== tidySeen[field] && tidyStored[field] !== next[field])
      .map((field) => ({ field, now: stored.values[field], yours: next[field] }))
    if (
      arePositionsChanged &&
      !same(stored.positions, args.seenPositions) &&
      !same(stored.positions, args.positions)
    )
      clashes.push({
        field: 'positions',
        now: stored.positions.map(({ title }) => title).join(', '),
        yours: '',
      })
    if (clashes.length > 0)
      throw changedMeanwhile(undefined, {
        details: { clashes, stored: stored.values, positions: stored.positions },
      })

    const values = { ...stored.values, ...Object.fromEntries(changed.map((field) => [field, next[field]])) }
    const kinds: PersonKind[] = [
      ...(stored.student !== null || add.includes('student') ? (['student'] as const) : []),
      ...(stored.staff !== null || add.includes('staff') ? (['staff'] as const) : []),
    ]
    const touched = [
      ...changed,
      ...(arePositionsChanged ? ['positions'] : []),
      ...(changed.includes('hiredOn') ? ['leftOn'] : []),
    ]
    requireRight(facts, values, args.positions, kinds.length > 0 ? kinds : ['guardian'], touched)
    if (
      changed.some((field) => ['lastName', 'firstName', 'middleName', 'birthDate', 'snils'].includes(field))
    )
      await requireConfirmed(args, values, person, args.confirmed)
    if (changed.includes('birthDate')) await requireFamilyOrder(args, person, values.birthDate)
    const save = (collection: 'people' | 'students' | 'staff', id: number, data: object) =>
      req.payload.update({ collection, id, data, req, depth: 0, overrideAccess: true })

    const data = personData(values, changed)
    if (Object.keys(data).length > 0) await save('people', person, data)
    if (stored.student !== null && changed.includes('fileNumber')) {
      await requireFreeNumber(args, values.fileNumber, stored.student)
      await save('students', stored.student, { fileNumber: values.fileNumber || null })
    } else if (stored.student === null && add.includes('student')) await createStudent(args, person, values)
    const isStaffTouched = arePositionsChanged || changed.includes('hiredOn') || changed.includes('leftOn')
    if (stored.staff !== null && isStaffTouched)
      await save('staff', stored.staff, {
        ...staffData(values, arePositionsChanged ? args.positions : stored.positions),
      })
    else if (stored.staff === null && add.includes('staff'))
      await createDoc(args, 'staff', { person, ...staffData(values, args.positions) })
    return { id: person }
  })

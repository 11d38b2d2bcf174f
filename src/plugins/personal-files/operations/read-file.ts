import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { isWithin } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { recordRead } from '@/hooks/record-read'

import { type FileAccess, requireFile } from '../access/file-access'
import {
  presentAward,
  presentBenefit,
  presentConsent,
  presentDocument,
  presentFields,
} from '../presenters/present-entries'
import { SLUGS } from '../slugs'
import type { FileCard, Relative, SchoolingRow } from '../types'

type Scope = { req: PayloadRequest; facts: Facts; student: number }
type Args = Scope & {
  /** How it leaves the server: looked at, printed or saved. */
  manner: 'view' | 'print' | 'export'
}
type Doc = Record<string, unknown> & { id: number }

const find = async (
  req: PayloadRequest,
  collection: string,
  where: Where,
  sort: string[] = ['id'],
  depth = 0,
): Promise<Doc[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    sort,
    depth,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Doc[]
}

/** «№ 15-у, 01.09.2026» of an order, when the enrolment names one. */
const orderOf = (order: unknown): string | null => {
  if (typeof order !== 'object' || order === null) return null
  // The label has the index of the series: «15-у».
  const { label, number, date } = order as { label?: string | null; number?: number | null; date?: unknown }
  const name = label ?? number
  return name
    ? `№\u00a0${name}${typeof date === 'string' ? `, ${formatDate('ru', date.slice(0, 10), 'numeric')}` : ''}`
    : null
}

const readSchooling = async ({ req, facts, student }: Scope): Promise<SchoolingRow[]> => {
  const { classes, years } = facts.reference
  const found = await find(
    req,
    'enrolments',
    { student: { equals: student }, school: { equals: facts.school } },
    ['from'],
    1,
  )
  return found.map(({ class: of, from, to, openedBy, closedBy }) => {
    const row = classes.get(typeof of === 'object' ? Number((of as Doc | null)?.id) : Number(of))
    return {
      class: row?.name ?? '',
      year: (row && years.get(row.year)?.name) ?? '',
      from: from as string,
      to: (to as string | null) ?? null,
      opened: orderOf(openedBy),
      closed: orderOf(closedBy),
    }
  })
}

/** Relatives: all of them for those who keep or read files; a family sees names, and of a card only one's own. */
const readFamily = async (
  { req, facts, student }: Scope,
  access: FileAccess,
): Promise<{ family: Relative[]; own: Doc }> => {
  const { reference, today, school } = facts
  const person = reference.students.get(student)!.person
  const ties = reference.guardianships.filter((tie) => tie.student === student)
  const cards = await find(req, 'people', {
    id: { in: [person, ...ties.map(({ guardian }) => guardian)] },
    school: { equals: school },
  })
  const cardOf = (id: number) => cards.find((card) => card.id === id)
  const family = ties.map((tie) => {
    const card = cardOf(tie.guardian)
    const isSeen = access !== 'own' || tie.guardian === facts.person
    return {
      person: tie.guardian,
      name: reference.people.get(tie.guardian)?.fullName ?? '',
      kinship: tie.kinship,
      isPresent: isWithin(tie, today),
      fields: card && isSeen ? presentFields(card) : null,
      from: tie.from ?? null,
      to: tie.to ?? null,
    }
  })
  return {
    family: access === 'own' ? family.filter(({ isPresent }) => isPresent) : family,
    own: cardOf(person)!,
  }
}

/**
 * A personal file as far as the reader may read it; the reading is noted first.
 * @throws notFound for a file that the reader may not open
 */
export const readFile = async ({ manner, ...scope }: Args): Promise<FileCard> => {
  const { req, facts, student } = scope
  const access = requireFile(facts, student)
  const { reference, school, today } = facts
  await recordRead({ req, school, record: 'students', documents: [student], manner })
  const { family, own } = await readFamily(scope, access)
  const ofStudent: Where = { student: { equals: student }, school: { equals: school } }
  const isShown = ({ isRemoved }: { isRemoved: boolean }) => access === 'edit' || !isRemoved
  const [card] = await find(req, 'students', { id: { equals: student } })
  return {
    student,
    person: own.id,
    access,
    name: reference.people.get(own.id)?.fullName ?? '',
    fileNumber: (card?.fileNumber as string | null | undefined) ?? null,
    class: classOf(reference, student, today)?.name ?? null,
    fields: presentFields(own),
    family,
    documents: (await find(req, SLUGS.documents, ofStudent)).map(presentDocument).filter(isShown),
    awards: (await find(req, SLUGS.awards, ofStudent, ['-awardedOn'])).map(presentAward).filter(isShown),
    consents: (await find(req, SLUGS.consents, ofStudent, ['-signedOn']))
      .map((doc) => presentConsent(doc, reference))
      .filter(isShown),
    benefits: (await find(req, 'student-benefits', ofStudent, ['-from'])).map(presentBenefit),
    schooling: await readSchooling(scope),
  }
}

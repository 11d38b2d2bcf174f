import { randomUUID } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { readStoredFile } from '@/files/read-stored-file'
import { photoConsents } from '@/plugins/personal-files'

import { requireKeeper } from '../access/rules'
import { isShown, withoutConsent } from '../domain/consent'
import { SLUGS } from '../slugs'
import type { ClassEvent, PictureRow } from '../types'
import { type Named, participants } from './classmates'
import { noConsent, notChecked, notOfEvent, tooManyPictures } from './errors'
import { readClassEvent } from './find-events'
import { cleanPicture } from './picture-store'

type Scope = { req: PayloadRequest; facts: Facts }
type Upload = NonNullable<PayloadRequest['file']>
type Related = number | { id: number }

const MOST = 40

const idOf = (value: Related): number => (typeof value === 'number' ? value : value.id)

const findPictures = async (req: PayloadRequest, where: Where): Promise<PictureRow[]> => {
  const { docs } = await req.payload.find({
    collection: SLUGS.pictures,
    where,
    sort: 'id',
    limit: MOST + 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => {
    const row = doc as unknown as Omit<PictureRow, 'students'> & {
      event: Related
      students?: Related[] | null
    }
    return {
      id: row.id,
      event: idOf(row.event),
      file: idOf(row.file),
      caption: row.caption ?? null,
      students: (row.students ?? []).map(idOf),
      isPublished: row.isPublished,
    }
  })
}

export type EventPictures = {
  pictures: (PictureRow & { isShown: boolean })[]
  /** Participants without a consent in force; told to the class teacher alone. */
  withoutConsent: Named[]
}

/** The pictures of an event that the reader has opened: all of them for its keeper, the shown ones for others. */
export const readPictures = async ({
  req,
  facts,
  event,
  isKeeper,
}: Scope & { event: ClassEvent; isKeeper: boolean }): Promise<EventPictures> => {
  const found = await findPictures(req, { event: { equals: event.id }, removedAt: { exists: false } })
  const people = isKeeper ? participants(facts, event) : []
  const consenting = await photoConsents({
    req,
    facts,
    students: [...found.flatMap(({ students }) => students), ...people.map(({ id }) => id)],
  })
  const pictures = found.map((row) => ({ ...row, isShown: isShown(row, consenting) }))
  return {
    pictures: isKeeper ? pictures : pictures.filter((row) => row.isShown),
    withoutConsent: people.filter(({ id }) => !consenting.has(id)),
  }
}

/** Lays a picture to an event. Nobody but the class teacher sees it until it is published. */
export const addPicture = ({
  req,
  facts,
  event: id,
  file,
}: Scope & { event: number; file: Upload }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const event = await readClassEvent({ req, facts, id })
    requireKeeper(facts, event.class)
    const standing = await rows(req).count({
      collection: SLUGS.pictures,
      where: { event: { equals: id }, removedAt: { exists: false } },
    })
    if (standing >= MOST) throw tooManyPictures({ most: MOST })
    const media = await req.payload.create({
      collection: 'media',
      data: { school: facts.school, audience: 'file' } as never,
      file: await cleanPicture(file, `${randomUUID()}.jpg`),
      depth: 0,
      overrideAccess: true,
      req,
    })
    const { id: picture } = await req.payload.create({
      collection: SLUGS.pictures,
      data: { school: facts.school, event: id, file: media.id, isPublished: false } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { id: picture }
  })

type Loaded = { picture: PictureRow; event: ClassEvent }

const load = async ({
  req,
  facts,
  id,
  isRemoved,
}: Scope & { id: number; isRemoved?: boolean }): Promise<Loaded> => {
  const [picture] = await findPictures(req, {
    id: { equals: id },
    school: { equals: facts.school },
    ...(isRemoved ? {} : { removedAt: { exists: false } }),
  })
  if (!picture) throw notFound()
  return { picture, event: await readClassEvent({ req, facts, id: picture.event }) }
}

type PictureChange = {
  caption: string | null
  students: number[]
  isPublished: boolean
  /** The class teacher has looked: nobody without a consent is on it. */
  isChecked: boolean
}

const requireConsents = async (
  { req, facts }: Scope,
  { event, students, isChecked }: Pick<PictureChange, 'students' | 'isChecked'> & { event: ClassEvent },
): Promise<void> => {
  const people = participants(facts, event)
  const consenting = await photoConsents({ req, facts, students: people.map(({ id }) => id) })
  const namesOf = (ids: readonly number[]): string =>
    people
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  const tagged = withoutConsent(students, consenting)
  if (tagged.length > 0) throw noConsent({ names: namesOf(tagged) }, { path: 'students' })
  const all = withoutConsent(
    people.map(({ id }) => id),
    consenting,
  )
  if (all.length > 0 && !isChecked) throw notChecked({ names: namesOf(all) }, { path: 'isChecked' })
}

/**
 * Says who is on a picture, and shows it to those concerned or to nobody.
 * @throws notOfEvent, noConsent, notChecked
 */
export const changePicture = ({
  req,
  facts,
  id,
  change: { isChecked, ...change },
}: Scope & { id: number; change: PictureChange }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const { event, picture } = await load({ req, facts, id })
    requireKeeper(facts, event.class)
    const known = new Set(participants(facts, event).map((one) => one.id))
    if (!change.students.every((student) => known.has(student)))
      throw notOfEvent(undefined, { path: 'students' })
    if (change.isPublished)
      await requireConsents({ req, facts }, { event, students: change.students, isChecked })
    const isFirst = change.isPublished && !picture.isPublished
    await req.payload.update({
      collection: SLUGS.pictures,
      id,
      data: {
        ...change,
        ...(isFirst && { publishedAt: now().toISOString(), publishedBy: req.user!.id }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { id }
  })

/** Takes a picture away, or puts it back. */
export const setPictureRemoved = ({
  req,
  facts,
  id,
  isRemoved,
}: Scope & { id: number; isRemoved: boolean }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const { event } = await load({ req, facts, id, isRemoved: !isRemoved })
    requireKeeper(facts, event.class)
    await rows(req).update({
      collection: SLUGS.pictures,
      where: { id: { equals: id } },
      data: { removedAt: isRemoved ? now().toISOString() : null },
    })
    return { id }
  })

/**
 * The file of a picture, for those who may see its event, and others than the class teacher only while everybody on it
 * has a consent.
 * @throws notFound
 */
export const openPicture = async ({ req, facts, id }: Scope & { id: number }): Promise<Buffer> => {
  const { picture, event } = await load({ req, facts, id })
  if (!facts.classTeacherOf.includes(event.class)) {
    const consenting = await photoConsents({ req, facts, students: picture.students })
    if (!isShown(picture, consenting)) throw notFound()
  }
  const stored = await rows(req).findOne<{ filename: string }>({
    collection: 'media',
    columns: ['filename'],
    where: { id: { equals: picture.file }, school: { equals: facts.school } },
  })
  if (!stored) throw notFound()
  return readStoredFile(stored.filename)
}

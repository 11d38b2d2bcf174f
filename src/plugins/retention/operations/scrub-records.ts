import type { CollectionSlug, PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Archive } from './archive-documents'
import { fieldsOf, flatFields, relationsTo, schoolCollections } from './text-fields'

type Scope = {
  req: PayloadRequest
  school: number
  people: readonly number[]
  students: readonly number[]
  archive: Archive
}
export type Touched = { slug: CollectionSlug; ids: number[] }

/** Whose record it is, by the name of the relation: a signer or a witness is not the one it speaks of. */
const SUBJECTS = { people: ['person', 'owner', 'guardian'], students: ['student'] } as const

/** Made by the person for oneself: nobody needs it afterwards. */
const REMOVED: readonly string[] = ['portfolios']
/** The number in the alphabetical book outlives the file. */
const KEPT: Record<string, readonly string[]> = { students: ['fileNumber'] }
const OWN: readonly string[] = [SLUGS.acts, SLUGS.erasures, SLUGS.periods]

const chunksOf = <T>(list: readonly T[], size = 400): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

/**
 * Free texts of the records that speak of the people: comments, papers, addresses. What is counted stays: values,
 * dates, choices and relations. A record that is nothing without its file goes whole. Collections tell by
 * `personalData` whether they hold such records, those of plugins as well.
 */
export const scrubRecords = async ({ req, school, people, students, archive }: Scope) => {
  const touched: Touched[] = [
    { slug: 'people', ids: [...people] },
    { slug: 'students', ids: [...students] },
  ]
  const files = new Set<number>()
  for (const { slug, personalData } of schoolCollections(req.payload)) {
    if (personalData === 'none' || OWN.includes(slug) || slug === 'people') continue
    const fields = fieldsOf(req.payload, slug)
    const subjects = [
      ...relationsTo(fields, 'people')
        .filter(({ path, isTop }) => isTop && (SUBJECTS.people as readonly string[]).includes(path))
        .map(({ path }) => ({ path, ids: people })),
      ...relationsTo(fields, 'students')
        .filter(({ path, isTop }) => isTop && (SUBJECTS.students as readonly string[]).includes(path))
        .map(({ path }) => ({ path, ids: students })),
    ]
    const texts = flatFields(fields).filter(
      ({ name, isText }) => isText && !KEPT[slug]?.includes(name) && name !== 'id',
    )
    const data = Object.fromEntries(texts.map(({ name, isRequired }) => [name, isRequired ? '—' : null]))
    const media = relationsTo(fields, 'media')
    const isRemoved = REMOVED.includes(slug) || media.some(({ isRequired, isTop }) => isRequired && isTop)
    for (const { path, ids } of subjects) {
      if (ids.length === 0) continue
      const where = {
        school: { equals: school },
        [path]: { in: [...ids] },
        // Lines of signed orders stay with their orders.
        ...((slug as string) === 'order-lines' ? { order: { in: [...archive.drafts] } } : {}),
      }
      const found = (await rows(req).find<{ id: number }>({ collection: slug, columns: ['id'], where })).map(
        ({ id }) => id,
      )
      if (found.length === 0) continue
      touched.push({ slug, ids: found })
      if (media.length > 0) for (const file of await filesOf(req, slug, found)) files.add(file)
      if (isRemoved) await removeDocuments(req, slug, found)
      else {
        const unlinked = Object.fromEntries(
          media.filter(({ isTop }) => isTop).map(({ path: name }) => [name, null]),
        )
        const change = { ...data, ...unlinked }
        if (Object.keys(change).length > 0) await rows(req).update({ collection: slug, where, data: change })
      }
    }
  }
  await forgetChanges({ req, school, touched })
  return { touched, files: [...files] }
}

const idsIn = (value: unknown, wanted: ReadonlySet<string>, into: number[]): void => {
  if (Array.isArray(value)) value.forEach((part) => idsIn(part, wanted, into))
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      if (wanted.has(name) && typeof part === 'number') into.push(part)
      else if (wanted.has(name) && Array.isArray(part))
        into.push(...part.filter((id): id is number => typeof id === 'number'))
      else idsIn(part, wanted, into)
    }
}

const filesOf = async (
  req: PayloadRequest,
  slug: CollectionSlug,
  ids: readonly number[],
): Promise<number[]> => {
  const names = new Set(
    relationsTo(fieldsOf(req.payload, slug), 'media').map(({ path }) => path.split('.').at(-1)!),
  )
  const found: number[] = []
  for (const some of chunksOf(ids)) {
    const { docs } = await req.payload.db.find<{ id: number }>({
      collection: slug,
      where: { id: { in: some } },
      limit: 0,
      pagination: false,
      req,
    })
    docs.forEach((doc) => idsIn(doc, names, found))
  }
  return found
}

/** With the rows of lists inside; by the adapter, so that nothing is left behind. */
const removeDocuments = async (
  req: PayloadRequest,
  slug: CollectionSlug,
  ids: readonly number[],
): Promise<void> => {
  for (const some of chunksOf(ids))
    await req.payload.db.deleteMany({ collection: slug, where: { id: { in: some } }, req })
}

type Forget = { req: PayloadRequest; school: number; touched: readonly Touched[] }

/** The log still tells that something changed, when and by whom; the values are gone. */
const forgetChanges = async ({ req, school, touched }: Forget): Promise<void> => {
  for (const { slug, ids } of touched)
    for (const some of chunksOf(ids))
      await rows(req).update({
        collection: 'record-changes',
        where: { school: { equals: school }, record: { equals: slug }, document: { in: some } },
        data: { before: null, after: null },
      })
}

import { isAppError, notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { seesSheet } from '../access/rules'
import { paragraphsOf } from '../domain/rich-text'
import { SLUGS } from '../slugs'
import type { Acknowledged, AcknowledgementRow, DocumentCard } from '../types'
import { askedOf, readableDocuments, type Scope } from './readable'

type Args = Scope & { document: number }

/** A published document as it stands in the database. @throws notFound for what the reader may not open */
export const findDocument = async ({ req, facts, document }: Args) => {
  const asked = await askedOf({ req, facts })
  const { docs } = await req.payload.find({
    req,
    collection: 'documents',
    where: { and: [{ id: { equals: document } }, await readableDocuments({ req, facts }, asked)] },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  if (!docs[0]) throw notFound()
  return { doc: docs[0], own: asked.find((row) => row.document === document) ?? null }
}

type SheetArgs = Pick<Args, 'req' | 'document'> & {
  facts: Pick<Args['facts'], 'school' | 'today' | 'reference'>
}

/** Whether the reader may open a document: a page that names it links to nothing closed. */
export const opensDocument = (args: Args): Promise<boolean> =>
  findDocument(args).then(
    () => true,
    (error: unknown) => {
      if (isAppError(error) && error.status === 404) return false
      throw error
    },
  )

/** Who was asked, by name. */
export const readSheet = async ({ req, facts, document }: SheetArgs): Promise<Acknowledged[]> => {
  const found = await rows(req).find<Omit<AcknowledgementRow, 'document'>>({
    collection: SLUGS.acknowledgements,
    columns: ['id', 'person', 'requestedAt', 'dueOn', 'remindedAt', 'acknowledgedAt'],
    where: { document: { equals: document }, school: { equals: facts.school } },
  })
  const { people } = facts.reference
  return found
    .map(({ id: _row, ...row }) => ({
      ...row,
      name: people.get(row.person)?.fullName ?? '',
      isLate: !row.acknowledgedAt && row.dueOn !== null && row.dueOn < facts.today,
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'ru'))
}

const fileOf = async ({ req, document }: Args, file: number | null): Promise<DocumentCard['file']> => {
  const found =
    file === null
      ? null
      : await rows(req).findOne<{ filename: string; filesize: number }>({
          collection: 'media',
          columns: ['filename', 'filesize'],
          where: { id: { equals: file } },
        })
  return found && { name: found.filename, size: found.filesize, href: `/api/document-store/${document}/file` }
}

const authorOf = async ({ req, facts }: Args, user: number | null): Promise<string | null> => {
  const found =
    user === null
      ? null
      : await rows(req).findOne<{ person: number | null }>({
          collection: 'users',
          columns: ['person'],
          where: { id: { equals: user } },
        })
  return facts.reference.people.get(found?.person ?? 0)?.fullName ?? null
}

/** The page of a document: its words, its file, and who has read it for those who look after that. */
export const readDocument = async (args: Args): Promise<DocumentCard> => {
  const { req } = args
  const { doc, own } = await findDocument(args)
  const isOverseer = (await seesSheet({ req, user: req.user })) === true
  return {
    id: doc.id,
    title: doc.title,
    kind: doc.kind,
    number: doc.number ?? null,
    date: doc.date ?? null,
    folder: doc.folder ?? null,
    paragraphs: paragraphsOf(doc.body),
    author: await authorOf(args, (doc.author as number | null | undefined) ?? null),
    file: await fileOf(args, (doc.file as number | null | undefined) ?? null),
    own: own && { acknowledgedAt: own.acknowledgedAt, dueOn: own.dueOn },
    sheet: isOverseer ? await readSheet(args) : null,
  }
}

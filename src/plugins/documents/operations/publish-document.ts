import { inTransaction } from '@/db/in-transaction'
import type { SchoolDate } from '@/core/school-date'

import { toRichText } from '../domain/rich-text'
import type { DocumentKind } from '../types'
import { putOnSheet, requireAtWork, requireTerm } from './ask-to-acknowledge'
import type { Scope } from './readable'

export type Publication = {
  title: string
  kind: DocumentKind
  number: string | null
  date: SchoolDate
  folder?: string
  /** Plain text, a line is a paragraph. */
  text: string
  pdf?: { name: string; data: Buffer }
  /** Persons who are asked to acknowledge it. */
  people: readonly number[]
  /** The last day to acknowledge it. */
  dueOn?: SchoolDate | null
  /** Orders on students name children, so that by default only those asked and the keepers read it. */
  isForAllStaff?: boolean
}

/** The same paper published before: with its title and number, of its date. A namesake put there by hand is another. */
const findPublished = async ({ req, facts, title, kind, number, date }: Scope & Publication) => {
  if (!number) return null
  const { docs } = await req.payload.find({
    req,
    collection: 'documents',
    where: {
      and: [
        { school: { equals: facts.school } },
        { kind: { equals: kind } },
        { title: { equals: title } },
        { number: { equals: number } },
        { date: { equals: date } },
        { _status: { equals: 'published' } },
      ],
    },
    select: { title: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.id ?? null
}

const storeFile = async ({ req, facts, pdf }: Scope & Publication): Promise<number | null> => {
  if (!pdf) return null
  const { id } = await req.payload.create({
    req,
    collection: 'media',
    // Nobody reads it past the document: the store's own address asks who may open that.
    data: { school: facts.school, audience: 'owner' } as never,
    file: { name: pdf.name, data: pdf.data, mimetype: 'application/pdf', size: pdf.data.length },
    overrideAccess: true,
    depth: 0,
  })
  return id
}

/**
 * Puts a paper into the document store and asks people to acknowledge it, in the transaction of the request. The
 * caller has checked the right to. Publishing the same numbered paper again makes no second one: it only asks those
 * who were not asked yet.
 * @throws notOfStaff, dueInThePast
 */
export const publishDocument = (args: Scope & Publication): Promise<{ document: number; asked: number }> =>
  inTransaction(args.req, async () => {
    const {
      req,
      facts,
      people,
      text,
      title,
      kind,
      number,
      date,
      folder,
      dueOn = null,
      isForAllStaff = false,
    } = args
    // Asked before the file is stored: a folder of files knows no transaction.
    await requireAtWork({ req, facts, people })
    requireTerm(facts, dueOn)
    const earlier = await findPublished(args)
    const document =
      earlier ??
      (
        await req.payload.create({
          req,
          collection: 'documents',
          data: {
            school: facts.school,
            title,
            kind,
            number,
            date,
            folder,
            isForAllStaff,
            body: toRichText(text),
            file: await storeFile(args),
            _status: 'published',
          } as never,
          overrideAccess: true,
          depth: 0,
        })
      ).id
    return { document, asked: await putOnSheet({ req, facts, document, people, dueOn }) }
  })

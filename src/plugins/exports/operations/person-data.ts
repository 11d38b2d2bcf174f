import type { PayloadRequest, Where } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { rows } from '@/db/rows'

import { redact } from '../domain/redact'
import type { Column } from '../presenters/columns-of'
import type { NameOf, Related } from '../presenters/present-document'
import { mayTake, pagesOf, type SchoolTable, tablesOf } from './export-tables'
import { openNameBook } from './name-book'

type Doc = Record<string, unknown> & { id: number }
type Own = Record<'people' | 'students' | 'staff' | 'users', ReadonlySet<number>>
type Root = keyof Own

export type DataSection = { slug: string; label: string; columns: readonly Column[]; docs: readonly Doc[] }
export type PersonData = {
  person: { id: number; name: string }
  sections: readonly DataSection[]
  nameOf: NameOf
}

/** Written of any record, by the name of its table and its number. */
const AUDIT = ['record-changes', 'record-reads']

/** The person, the cards and the accounts: whatever points at one of them is about the person. */
const findOwn = async (req: PayloadRequest, { reference }: Facts, person: number): Promise<Own> => {
  const cards = (of: ReadonlyMap<number, { id: number; person: number }>): Set<number> =>
    new Set([...of.values()].filter((card) => card.person === person).map(({ id }) => id))
  const accounts = await rows(req).find<{ id: number }>({
    collection: 'users',
    columns: ['id'],
    where: { person: { equals: person } },
  })
  return {
    people: new Set([person]),
    students: cards(reference.students),
    staff: cards(reference.staff),
    users: new Set(accounts.map(({ id }) => id)),
  }
}

/** Paths to documents of one collection, those within lists included. */
const pathsTo = (columns: readonly Column[], to: string, base = ''): string[] =>
  columns.flatMap((column) => {
    const path = base + column.path.join('.')
    if (column.kind === 'list') return pathsTo(column.columns, to, `${path}.`)
    return column.kind === 'relation' && column.to === to ? [path] : []
  })

/**
 * What of a table is about the person. A mark is about the student and not about the teacher who gave it, so that
 * a weaker tie counts only where there is no stronger one.
 */
const whereAbout = ({ slug, columns }: SchoolTable, own: Own): Where | null => {
  if (slug === 'people') return { id: { in: [...own.people] } }
  for (const roots of [['people', 'students'], ['staff'], ['users']] as const) {
    const paths = roots.flatMap((root) => pathsTo(columns, root).map((path) => ({ root, path })))
    if (paths.length === 0) continue
    const or = paths
      .filter(({ root }) => own[root].size > 0)
      .map(({ root, path }) => ({ [path]: { in: [...own[root]] } }))
    return or.length > 0 ? { or } : null
  }
  return null
}

/** Records of which a log is asked at once; of marks there are more, and their changes are kept beside them. */
const MOST_LOGGED = 2_000

/** Who read or changed the cards, and every other record about the person. */
const whereLogged = (sections: readonly DataSection[], own: Own): Where => ({
  or: [
    ...(Object.keys(own) as Root[])
      .filter((root) => own[root].size > 0)
      .map((root): Where => ({ record: { equals: root }, document: { in: [...own[root]] } })),
    ...sections
      .filter(({ slug, docs }) => !(slug in own) && !AUDIT.includes(slug) && docs.length <= MOST_LOGGED)
      .map(({ slug, docs }): Where => ({
        record: { equals: slug },
        document: { in: docs.map(({ id }) => id) },
      })),
  ],
})

type Args = {
  req: PayloadRequest
  facts: Facts
  person: number
  locale: Locale
  /** For whom it is made: the office names those who stand in a tie, a person gets nobody else. */
  isForSelf: boolean
}

/** Everything that the school holds on a person, found by what points at the person, cards and accounts. */
export const readPersonData = async ({
  req,
  facts,
  person,
  locale,
  isForSelf,
}: Args): Promise<PersonData> => {
  const { people, students } = facts.reference
  const found = people.get(person)
  if (!found) throw notFound()
  const own = await findOwn(req, facts, person)
  const isOwn = ({ collection, id }: Related): boolean => collection in own && own[collection as Root].has(id)
  const family = new Set([facts.person, ...facts.children.map((id) => students.get(id)?.person ?? null)])
  const isFamily = ({ collection, id }: Related): boolean =>
    (collection === 'people' && family.has(id)) ||
    (collection === 'students' && facts.children.includes(id)) ||
    (collection === 'users' && id === facts.user)
  const isShown = (related: Related): boolean => !isForSelf || isOwn(related) || isFamily(related)
  const book = openNameBook(req.payload)
  const sections: DataSection[] = []
  const tables = tablesOf(req, facts.school, locale)
  const isAudit = ({ slug }: SchoolTable): boolean => AUDIT.includes(slug)
  // The logs come last: they tell of every record that was found.
  for (const table of [...tables.filter((each) => !isAudit(each)), ...tables.filter(isAudit)]) {
    const where = isAudit(table) ? whereLogged(sections, own) : whereAbout(table, own)
    if (!where || !(await mayTake(req, table))) continue
    const docs: Doc[] = []
    for await (const page of pagesOf(req, table, where))
      docs.push(...page.map((doc) => redact(doc, table.columns, { isOwn, isShown }) as Doc))
    if (docs.length === 0) continue
    await book.learn(docs, table.columns)
    sections.push({ slug: table.slug, label: table.label, columns: table.columns, docs })
  }
  return { person: { id: person, name: found.fullName }, sections, nameOf: book.nameOf }
}

/** Whose data the person may take away without asking the office: the own, and those of the children. */
export const ownPersons = ({ person, children, reference }: Facts): { id: number; name: string }[] => {
  const ids = [person, ...children.map((id) => reference.students.get(id)?.person ?? null)]
  return [...new Set(ids)].flatMap((id) => {
    const found = id === null ? undefined : reference.people.get(id)
    return found ? [{ id: found.id, name: found.fullName }] : []
  })
}

import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import type { Locale } from '@/core/locale'
import type { PersonalData } from '@/core/plugin'

import { type Column, columnsOf, textOf } from '../presenters/columns-of'
import type { Table } from './table-sinks'

type Doc = Record<string, unknown> & { id: number }

/** Documents asked for at once. */
const PAGE = 500

export type SchoolTable = Table & {
  slug: CollectionSlug
  personalData: PersonalData
  config: SanitizedCollectionConfig
  /** The documents of the school, and of no other. */
  where: Where
}

/** How the documents of a collection hang on the school; `null` for those that do not. */
const ofSchool = ({ slug, custom }: SanitizedCollectionConfig, school: number): Where | null => {
  if (slug === 'schools') return { id: { equals: school } }
  if (slug === 'users') return { 'schools.school': { equals: school } }
  return custom?.scope === 'school' ? { school: { equals: school } } : null
}

/** The id stands first; the school is the same everywhere. */
const ownFirst = (columns: readonly Column[]): Column[] => [
  ...columns.filter(({ path }) => path[0] === 'id'),
  ...columns.filter(({ path }) => path[0] !== 'id' && path[0] !== 'school'),
]

/** All collections that belong to a school, with what of them may leave. A new plugin's are among them by themselves. */
export const tablesOf = (req: PayloadRequest, school: number, locale: Locale): SchoolTable[] =>
  req.payload.config.collections.flatMap((config) => {
    const where = ofSchool(config, school)
    if (!where) return []
    return [
      {
        config,
        where,
        slug: config.slug,
        label: textOf(config.labels.plural, locale, config.slug),
        personalData: (config.custom?.personalData ?? 'ordinary') as PersonalData,
        columns: ownFirst(columnsOf(config.flattenedFields, { locale })),
      },
    ]
  })

/** Health, psychological and social records leave only with those who may read them. */
export const mayTake = async (req: PayloadRequest, { config, personalData }: SchoolTable): Promise<boolean> =>
  personalData !== 'special' || (await config.access.read({ req })) !== false

/** Whether the reader's rules are asked for each document: of special records always. */
const isAsked = ({ personalData }: SchoolTable): boolean => personalData === 'special'

export const countTable = async (req: PayloadRequest, table: SchoolTable): Promise<number> =>
  (
    await req.payload.count({
      collection: table.slug,
      where: table.where,
      overrideAccess: !isAsked(table),
      req,
    })
  ).totalDocs

/** The documents of a table page by page, by id, so that each page costs the same however long the table is. */
export async function* pagesOf(
  req: PayloadRequest,
  table: SchoolTable,
  where: Where = {},
): AsyncGenerator<Doc[]> {
  for (let last = 0; ;) {
    const { docs } = await req.payload.find({
      collection: table.slug,
      where: { and: [table.where, where, { id: { greater_than: last } }] },
      sort: 'id',
      limit: PAGE,
      pagination: false,
      depth: 0,
      draft: false,
      // The operation has asked who takes everything; what is special is asked for by the reader's own rules.
      overrideAccess: !isAsked(table),
      disableErrors: true,
      req,
    })
    const page = docs as unknown as Doc[]
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    last = page.at(-1)!.id
  }
}

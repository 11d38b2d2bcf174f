import type { BaseDatabaseAdapter, CollectionSlug, FlattenedField, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

type Document = Record<string, unknown>
type Select = SelectType | undefined

const isMany = (field: FlattenedField): boolean =>
  field.type === 'array' ||
  field.type === 'blocks' ||
  (['relationship', 'upload', 'select'].includes(field.type) && 'hasMany' in field && field.hasMany === true)

/** Whether the reader asked for a field, and what of it. */
const selectedOf = (select: Select, name: string): { isAsked: boolean; within?: SelectType } => {
  if (!select) return { isAsked: true }
  const chosen = select[name]
  if (chosen && typeof chosen === 'object') return { isAsked: true, within: chosen }
  return { isAsked: getSelectMode(select) === 'include' ? chosen === true : chosen !== false }
}

/** In the order of the fields, as SQL answers it: groups are compared and kept as texts. */
const inOrder = (group: Document, fields: readonly FlattenedField[]): Document => ({
  ...Object.fromEntries(fields.flatMap(({ name }) => (name in group ? [[name, group[name]]] : []))),
  ...group,
})

const fill = (document: Document, fields: readonly FlattenedField[], select: Select): void => {
  for (const field of fields) {
    const { name, type } = field
    if (name === 'id' || type === 'join' || ('virtual' in field && field.virtual)) continue
    if ('localized' in field && field.localized) continue
    const { isAsked, within } = selectedOf(select, name)
    if (!isAsked) continue
    if (type === 'group' || type === 'tab') {
      const group = (document[name] ?? {}) as Document
      fill(group, field.flattenedFields, within)
      document[name] = inOrder(group, field.flattenedFields)
    } else if (isMany(field)) {
      const list = (document[name] ??= []) as Document[]
      if (type === 'array') for (const row of list) fill(row, field.flattenedFields, within)
    } else if (!('hasMany' in field && field.hasMany)) document[name] ??= null
  }
}

type Answer = Document | { docs: Document[] } | Document[] | null | undefined
type Asked = { collection?: string; select?: SelectType }
type Method = (args: Asked) => Promise<Answer>

const documentsOf = (answer: Answer): Document[] => {
  if (!answer) return []
  if (Array.isArray(answer)) return answer
  return 'totalDocs' in answer ? (answer.docs as Document[]) : [answer]
}

const DOCUMENTS = [
  'find',
  'findOne',
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'queryDrafts',
] as const
const VERSIONS = ['findVersions', 'createVersion', 'updateVersion'] as const

/**
 * Makes what MongoDB answers as whole as what SQL answers: a field that a document lacks is empty there, a list has
 * no rows, a group has all its fields. Whoever reads a document need not know which database it came from.
 */
export const withWholeDocuments = <TAdapter extends object>(
  adapter: TAdapter & Pick<BaseDatabaseAdapter, 'payload'>,
): TAdapter => {
  const methods = adapter as unknown as Record<string, Method>
  const wrap = (name: string, fillOne: (document: Document, args: Asked) => void): void => {
    const original = methods[name]
    if (!original) return
    methods[name] = async (args) => {
      const answer = await original.call(adapter, args)
      for (const document of documentsOf(answer)) fillOne(document, args)
      return answer
    }
  }
  const fieldsOf = ({ collection }: Asked): readonly FlattenedField[] =>
    adapter.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  for (const name of DOCUMENTS) wrap(name, (document, args) => fill(document, fieldsOf(args), args.select))
  for (const name of VERSIONS) {
    wrap(name, (document, args) => {
      const { version } = document as { version?: Document }
      const within = args.select && selectedOf(args.select, 'version').within
      if (version && (!args.select || within)) fill(version, fieldsOf(args), within)
    })
  }
  return adapter
}

type Doc = Record<string, unknown>
type Related = { collection: string; id: number }

/** What of a column this needs to know; a list has columns of its own. */
export type RedactedColumn = {
  path: readonly string[]
  kind: string
  to: string | null
  columns: readonly RedactedColumn[]
}

type Rules = {
  /** Whether the document may be named to the reader. */
  isShown: (related: Related) => boolean
  /** Whether the document is one of the person's own. */
  isOwn: (related: Related) => boolean
}

const relatedOf = (value: unknown, to: string | null): Related | null => {
  if (typeof value === 'number') return to ? { collection: to, id: value } : null
  if (typeof value !== 'object' || value === null) return null
  const { relationTo, value: inner } = value as { relationTo?: string; value?: unknown }
  return relationTo && typeof inner === 'number' ? { collection: relationTo, id: inner } : null
}

const PERSONAL = new Set(['people', 'students', 'staff', 'users'])

const put = (doc: Doc, [key, ...rest]: readonly string[], change: (value: unknown) => unknown): Doc =>
  key === undefined
    ? doc
    : {
        ...doc,
        [key]: rest.length > 0 ? put((doc[key] ?? {}) as Doc, rest, change) : change(doc[key]),
      }

const pointsAtPeople = ({ kind, to, columns }: RedactedColumn): boolean =>
  kind === 'list' ? columns.some(pointsAtPeople) : kind === 'relation' && to !== null && PERSONAL.has(to)

/**
 * A document without other people: who is not to be named is left empty, and of lists of people
 * (all whom an order moves, all who were told) only the person's own lines stay.
 */
export const redact = (doc: Doc, columns: readonly RedactedColumn[], rules: Rules): Doc =>
  columns.reduce<Doc>((result, { path, kind, to, columns: inner }) => {
    if (kind === 'relation') {
      return put(result, path, (value) => {
        if (Array.isArray(value))
          return (value as unknown[]).filter((each) => {
            const related = relatedOf(each, to)
            return !related || !PERSONAL.has(related.collection) || rules.isOwn(related)
          })
        const related = relatedOf(value, to)
        return related && PERSONAL.has(related.collection) && !rules.isShown(related) ? null : value
      })
    }
    if (kind !== 'list') return result
    const about = inner.filter(pointsAtPeople)
    return put(result, path, (value) =>
      ((value ?? []) as Doc[])
        .filter((row) => {
          const related = about.flatMap((column) => relatedOf(row[column.path[0]!], column.to) ?? [])
          return related.length === 0 || related.some(rules.isOwn)
        })
        .map((row) => redact(row, inner, rules)),
    )
  }, doc)

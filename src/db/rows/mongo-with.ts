import type { RowSource, RelatedRows } from './types'
import { columnOf, flatTable } from './flat-table'
import { mongoCollection } from './mongo-collection'
import { fromDocument, type MongoDocument } from './mongo-document'
import type { FlatRow } from './types'

/** A `$lookup` that brings the related rows in the same round trip. */
export type WithStage = { name: string; stage: object; read: (documents: unknown) => FlatRow[] }

/** Stages that bring the related rows in the same round trip. */
export const mongoWith = (
  source: RowSource,
  related: Readonly<Record<string, RelatedRows>> = {},
): WithStage[] =>
  Object.entries(related).map(([name, { collection, columns: names, on, sort = [], limit }]) => {
    const child = flatTable(source.payload, collection)
    const columns = names.map((column) => columnOf(child, column))
    const order = sort.map((term) => [
      columnOf(child, term.replace(/^-/, '')).path,
      term.startsWith('-') ? -1 : 1,
    ])
    const projection = { _id: 0, ...Object.fromEntries(columns.map(({ path }) => [path, 1])) }
    return {
      name,
      stage: {
        $lookup: {
          from: mongoCollection(source, collection).collectionName,
          localField: '_id',
          foreignField: columnOf(child, on).path,
          pipeline: [
            ...(order.length > 0 ? [{ $sort: Object.fromEntries(order) as object }] : []),
            ...(limit ? [{ $limit: limit }] : []),
            { $project: projection },
          ],
          as: name,
        },
      },
      read: (documents) =>
        ((documents as MongoDocument[] | undefined) ?? []).map((document) =>
          Object.fromEntries(columns.map((column) => [column.name, fromDocument(document, column)])),
        ),
    }
  })

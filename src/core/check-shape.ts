import type { CollectionBeforeOperationHook, Field, FieldHook, FlattenedField } from 'payload'

import { badInput } from './errors'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Operators that Payload names and SQLite has not: asked with one, it breaks. */
const UNKNOWN_OPERATORS = new Set(['all', 'near', 'within', 'intersects'])

/** Whether a condition, or one within it, asks by an operator that there is not. */
const hasUnknownOperator = (where: Record<string, unknown>): boolean =>
  Object.entries(where).some(([key, value]) => {
    if (key === 'and' || key === 'or')
      return Array.isArray(value) && value.some((part) => isRecord(part) && hasUnknownOperator(part))
    return isRecord(value) && Object.keys(value).some((operator) => UNKNOWN_OPERATORS.has(operator))
  })

const isInstant = (value: unknown): boolean =>
  typeof value !== 'string' || value === 'null' || !Number.isNaN(Date.parse(value))

const isOfInstants = (condition: unknown): boolean =>
  !isRecord(condition) ||
  Object.entries(condition).every(([operator, value]) => {
    if (operator === 'exists') return true
    const values: unknown[] = typeof value === 'string' ? value.split(',') : [value].flat()
    return values.every(isInstant)
  })

/** Whether a field of instants is compared with what is none: SQLite breaks on it, MongoDB leaves the condition out. */
const hasBadInstant = (where: Record<string, unknown>, fields: readonly FlattenedField[]): boolean =>
  Object.entries(where).some(([key, value]) => {
    if (key === 'and' || key === 'or')
      return Array.isArray(value) && value.some((part) => isRecord(part) && hasBadInstant(part, fields))
    const name = key.split('.').at(-1)!
    const isTold = name === 'createdAt' || name === 'updatedAt'
    const isOfTime = isTold || fields.some((field) => field.name === key && field.type === 'date')
    return isOfTime && !isOfInstants(value)
  })

/** Refuses what does not even look like a document or a question: further in it would end as an error of the server. */
export const requireShape: CollectionBeforeOperationHook = (asked) => {
  const { args, collection, req, overrideAccess } = asked
  if (req.payloadAPI === 'local' || overrideAccess) return args
  const { data, where } = args as { data?: unknown; where?: unknown }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- one member of the union is to go in Payload 4; the field itself stays
  const kind: string = asked.operation
  // Reading by id carries an empty `data` of its own.
  if ((kind === 'create' || kind === 'update') && 'data' in args && !isRecord(data)) {
    throw badInput({ ru: 'Данные должны быть объектом.', en: 'The data must be an object.' })
  }
  const isSound = (question: unknown): boolean =>
    isRecord(question) &&
    !hasUnknownOperator(question) &&
    !hasBadInstant(question, collection?.flattenedFields ?? [])
  if (where !== undefined && where !== null && !isSound(where)) {
    throw badInput(
      { ru: 'Условие поиска непонятно.', en: 'The condition of the search makes no sense.' },
      { path: 'where' },
    )
  }
  return args
}

const isText = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string'

/** Payload measures the length of a text and never asks whether it is one: an object would be stored. */
const requireText: FieldHook = ({ path, value }) => {
  const isFine = Array.isArray(value) ? value.every(isText) : isText(value)
  if (!isFine) {
    throw badInput({ ru: 'Здесь нужен текст.', en: 'A text is needed here.' }, { path: path.join('.') })
  }
  return value as unknown
}

const requireSingleText: FieldHook = (args) => {
  if (Array.isArray(args.value)) {
    throw badInput({ ru: 'Здесь нужен текст.', en: 'A text is needed here.' }, { path: args.path.join('.') })
  }
  return requireText(args) as unknown
}

/** Whether it is a tree of the editor's: the editor follows `children` without looking. */
const isTree = (value: unknown): boolean => {
  if (!isRecord(value)) return false
  const waiting: unknown[] = [value.root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRecord(node)) return false
    if (node.children === undefined) continue
    if (!Array.isArray(node.children)) return false
    waiting.push(...(node.children as unknown[]))
  }
  return true
}

const requireTree: FieldHook = ({ path, value }) => {
  if (value !== undefined && value !== null && !isTree(value)) {
    throw badInput(
      { ru: 'Здесь нужен текст из редактора.', en: 'A text of the editor is needed here.' },
      { path: path.join('.') },
    )
  }
  return value as unknown
}

/** No list is an empty one: SQLite breaks on it. */
const requireList: FieldHook = ({ path, value }) => {
  if (value === null) return []
  if (value !== undefined && !Array.isArray(value)) {
    throw badInput({ ru: 'Здесь нужен список.', en: 'A list is needed here.' }, { path: path.join('.') })
  }
  return value as unknown
}

const TEXTS = new Set(['text', 'textarea', 'email', 'code'])

const withCheck = <TField extends Field>(field: TField, check: FieldHook): TField => {
  const { hooks } = field as { hooks?: { beforeValidate?: FieldHook[] } }
  return { ...field, hooks: { ...hooks, beforeValidate: [check, ...(hooks?.beforeValidate ?? [])] } }
}

/** The same fields, whose texts are texts, those of the editor too, and whose lists are lists. */
export const withTexts = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (field.type === 'tabs') {
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withTexts(tab.fields) })) }
    }
    if (field.type === 'array') return withCheck({ ...field, fields: withTexts(field.fields) }, requireList)
    if ('fields' in field) return { ...field, fields: withTexts(field.fields) }
    if (!('name' in field)) return field
    if (field.type === 'richText') return withCheck(field, requireTree)
    if (!TEXTS.has(field.type)) return field
    return withCheck(field, 'hasMany' in field && field.hasMany ? requireText : requireSingleText)
  })

import type { CollectionBeforeOperationHook, Field, FieldHook } from 'payload'

import { badInput } from './errors'

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Refuses what does not even look like a document or a question: further in it would end as an error of the server. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- one member of the union is to go in Payload 4; the field itself stays
export const requireShape: CollectionBeforeOperationHook = ({ args, operation, req, overrideAccess }) => {
  if (req.payloadAPI === 'local' || overrideAccess) return args
  const { data, where } = args as { data?: unknown; where?: unknown }
  const kind: string = operation
  // Reading by id carries an empty `data` of its own.
  if ((kind === 'create' || kind === 'update') && 'data' in args && !isRecord(data)) {
    throw badInput({ ru: 'Данные должны быть объектом.', en: 'The data must be an object.' })
  }
  if (where !== undefined && where !== null && !isRecord(where)) {
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

const TEXTS = new Set(['text', 'textarea', 'email', 'code'])

/** The same fields, whose texts are texts. */
export const withTexts = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (field.type === 'tabs') {
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withTexts(tab.fields) })) }
    }
    if ('fields' in field) return { ...field, fields: withTexts(field.fields) }
    if (!TEXTS.has(field.type) || !('name' in field)) return field
    const { hooks } = field as { hooks?: { beforeValidate?: FieldHook[] } }
    const check = 'hasMany' in field && field.hasMany ? requireText : requireSingleText
    return {
      ...field,
      hooks: { ...hooks, beforeValidate: [check, ...(hooks?.beforeValidate ?? [])] },
    } as Field
  })

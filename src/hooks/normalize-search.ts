import type { CollectionBeforeOperationHook, Where } from 'payload'

import type { SchoolCollection } from '@/core/plugin'
import { searchText } from '@/db/cyrillic'

const FIELD = /(^|\.)searchText$/
/** What people type. Ranges are asked by the server itself, with values that stand as they are stored. */
const TYPED = new Set(['contains', 'equals', 'like'])

/** A space in front stays: it means that a word begins there. */
const typed = (value: string): string => (value.startsWith(' ') ? ' ' : '') + searchText(value)

const normalize = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, condition]) => {
      if (Array.isArray(condition)) return [key, condition.map(normalize)]
      if (!FIELD.test(key) || typeof condition !== 'object' || condition === null) return [key, condition]
      return [
        key,
        Object.fromEntries(
          Object.entries(condition).map(([operator, value]) => [
            operator,
            TYPED.has(operator) && typeof value === 'string' ? typed(value) : value,
          ]),
        ),
      ]
    }),
  ) as Where

/** What is typed into a search is brought to the form that is stored: small letters, ё as е. */
const normalizeSearch: CollectionBeforeOperationHook = ({ args }) =>
  'where' in args && args.where ? { ...args, where: normalize(args.where) } : args

/** Lets a collection be searched by `searchText` as people type: neither database folds Cyrillic by itself. */
export const searchable = (collection: SchoolCollection): SchoolCollection => ({
  ...collection,
  config: {
    ...collection.config,
    hooks: {
      ...collection.config.hooks,
      beforeOperation: [...(collection.config.hooks?.beforeOperation ?? []), normalizeSearch],
    },
  },
})

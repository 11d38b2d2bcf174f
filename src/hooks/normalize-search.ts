import type { CollectionBeforeOperationHook, Where } from 'payload'

import type { SchoolCollection } from '@/core/plugin'
import { searchText } from '@/db/cyrillic'

const FIELD = /(^|\.)searchText$/

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
            typeof value === 'string' ? searchText(value) : value,
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

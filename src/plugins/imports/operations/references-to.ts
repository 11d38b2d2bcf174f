import type { Field, PayloadRequest } from 'payload'

import type { Localized } from '@/core/locale'

export type Reference = { from: string; path: string; label: Localized }

const pathsIn = (fields: readonly Field[], to: string, prefix = ''): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'relationship') return field.relationTo === to ? [`${prefix}${field.name}`] : []
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => pathsIn(tab.fields, to, prefix))
    if (!('fields' in field)) return []
    return pathsIn(field.fields, to, 'name' in field && field.name ? `${prefix}${field.name}.` : prefix)
  })

/** Everything in the school's tables that may point to documents of the collection. */
export const referencesTo = (req: PayloadRequest, to: string): Reference[] =>
  req.payload.config.collections.flatMap(({ slug, fields, labels }) =>
    pathsIn(fields, to).map((path) => ({
      from: slug,
      path,
      label: { ru: slug, en: slug, ...(labels.plural as unknown as Partial<Localized>) },
    })),
  )

import type { CollectionBeforeDeleteHook, CollectionConfig, CollectionSlug, Field } from 'payload'

import { defineError } from './errors'
import type { Localized } from './locale'

const documentInUse = defineError<{ label: Localized; count: number }>({
  code: 'document-in-use',
  status: 409,
  message: {
    ru: ({ label, count }) => `Удалить нельзя, запись ещё нужна: «${label.ru}» — ${count}.`,
    en: ({ label, count }) => `It cannot be deleted, it is still needed: “${label.en}”, ${count}.`,
  },
})

type Reference = { from: string; label: Localized; path: string }

const relationsIn = (fields: readonly Field[], prefix = ''): { to: string; path: string }[] =>
  fields.flatMap((field) => {
    if (field.type === 'relationship' && typeof field.relationTo === 'string') {
      return [{ to: field.relationTo, path: `${prefix}${field.name}` }]
    }
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => relationsIn(tab.fields, prefix))
    if (!('fields' in field)) return []
    return relationsIn(field.fields, 'name' in field && field.name ? `${prefix}${field.name}.` : prefix)
  })

const referencesBySlug = (collections: readonly CollectionConfig[]): Map<string, Reference[]> => {
  const references = new Map<string, Reference[]>()
  for (const { slug, fields, labels } of collections) {
    const label = { ru: slug, en: slug, ...(labels?.plural as Partial<Localized> | undefined) }
    for (const { to, path } of relationsIn(fields)) {
      references.set(to, [...(references.get(to) ?? []), { from: slug, label, path }])
    }
  }
  return references
}

/**
 * Refuses to delete what other documents point to. A database would forget the reference silently, or fail with
 * an error that nobody can read, or on MongoDB leave it pointing nowhere.
 */
export const refuseUsed = (collections: readonly CollectionConfig[]): CollectionConfig[] => {
  const bySlug = referencesBySlug(collections)
  return collections.map((collection) => {
    const references = bySlug.get(collection.slug)
    if (!references) return collection
    const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
      for (const { from, label, path } of references) {
        const { totalDocs } = await req.payload.db.count({
          collection: from as CollectionSlug,
          where: { [path]: { equals: id } },
          req,
        })
        if (totalDocs > 0) throw documentInUse({ label, count: totalDocs })
      }
    }
    const { hooks } = collection
    return {
      ...collection,
      hooks: { ...hooks, beforeDelete: [...(hooks?.beforeDelete ?? []), beforeDelete] },
    }
  })
}

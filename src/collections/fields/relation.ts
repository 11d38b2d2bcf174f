import type { CollectionSlug, RelationshipField } from 'payload'

import type { Localized } from '@/core/locale'

type Options = {
  name: string
  to: string
  label: Localized
  required?: boolean
  index?: boolean
  hasMany?: boolean
  admin?: RelationshipField['admin']
}

/** A relationship to one document of one collection, or to several with `hasMany`. Indexed unless said otherwise. */
export const relation = ({
  name,
  to,
  label,
  required,
  index = true,
  hasMany,
  admin,
}: Options): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: to as CollectionSlug,
    label,
    required,
    index: hasMany ? undefined : index,
    hasMany,
    admin,
  }) as RelationshipField

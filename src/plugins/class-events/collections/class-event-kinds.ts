import type { PayloadRequest } from 'payload'

import { everybody, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { kindsOf } from '../operations/kinds'
import { SLUGS } from '../slugs'

type Scoped = { school?: number | { id: number } }

const forget = ({ doc, req }: { doc: Scoped; req: PayloadRequest }): void => {
  if (doc.school) kindsOf.forget(req, typeof doc.school === 'number' ? doc.school : doc.school.id)
}

/** Kinds of class events. The school keeps its own list. */
export const classEventKinds: SchoolCollection = {
  personalData: 'none',
  rules: {
    create: hasStatus('administrator', 'deputy'),
    read: everybody,
    update: hasStatus('administrator', 'deputy'),
    delete: hasStatus('administrator'),
    readVersions: nobody,
  },
  config: {
    slug: SLUGS.kinds,
    labels: {
      singular: { ru: 'Вид классного мероприятия', en: 'Kind of class event' },
      plural: { ru: 'Виды классных мероприятий', en: 'Kinds of class events' },
    },
    admin: { group: GROUPS.settings, useAsTitle: 'name', defaultColumns: ['name', 'order'] },
    defaultSort: 'order',
    hooks: { afterChange: [forget], afterDelete: [forget] },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
      { name: 'order', type: 'number', defaultValue: 100, label: { ru: 'Порядок', en: 'Order' } },
    ],
    indexes: [uniqueTogether('school', 'name')],
  },
}

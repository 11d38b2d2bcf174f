import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { pictureRules } from '../access/rules'
import { SLUGS } from '../slugs'

/** Pictures of class events, with those who are on them. Each is shown only while all of those have a consent. */
export const classEventPictures: SchoolCollection = {
  personalData: 'ordinary',
  rules: pictureRules,
  config: {
    slug: SLUGS.pictures,
    labels: {
      singular: { ru: 'Снимок мероприятия', en: 'Picture of a class event' },
      plural: { ru: 'Снимки мероприятий', en: 'Pictures of class events' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'caption', hidden: true },
    fields: [
      relation({
        name: 'event',
        to: SLUGS.events,
        required: true,
        label: { ru: 'Мероприятие', en: 'Event' },
      }),
      relation({ name: 'file', to: 'media', required: true, label: { ru: 'Файл', en: 'File' } }),
      { name: 'caption', type: 'text', maxLength: 300, label: { ru: 'Подпись', en: 'Caption' } },
      relation({
        name: 'students',
        to: 'students',
        hasMany: true,
        label: { ru: 'Кто на снимке', en: 'Who is on it' },
      }),
      {
        name: 'isPublished',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'Опубликован', en: 'Published' },
      },
      { name: 'publishedAt', type: 'date', label: { ru: 'Когда опубликован', en: 'Published at' } },
      relation({
        name: 'publishedBy',
        to: 'users',
        index: false,
        label: { ru: 'Кто опубликовал', en: 'Published by' },
      }),
      { name: 'removedAt', type: 'date', label: { ru: 'Удалён', en: 'Removed at' } },
    ],
  },
}

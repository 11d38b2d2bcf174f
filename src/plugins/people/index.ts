import { defineSchoolPlugin } from '@/core/plugin'

import { personMerges } from './collections/person-merges'
import { exportEndpoint } from './endpoints/export'
import { mergeEndpoint, previewMergeEndpoint, undoMergeEndpoint } from './endpoints/merge'
import {
  createPersonEndpoint,
  duplicatesEndpoint,
  findEndpoint,
  updatePersonEndpoint,
} from './endpoints/people'
import { createTieEndpoint, updateTieEndpoint } from './endpoints/ties'
import { peoplePages } from './portal/pages'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** The registry: lists of students, staff and guardians, their cards and families, and one card of two. */
export const people = defineSchoolPlugin({
  slug: 'people',
  title: { ru: 'База людей', en: 'Registry' },
  about: {
    ru: 'Картотека учеников, сотрудников и родителей с поиском и слиянием карточек.',
    en: 'The registry of students, staff and guardians, with search and merging.',
  },
  collections: [personMerges],
  endpoints: [
    exportEndpoint,
    findEndpoint,
    duplicatesEndpoint,
    createPersonEndpoint,
    updatePersonEndpoint,
    createTieEndpoint,
    updateTieEndpoint,
    previewMergeEndpoint,
    mergeEndpoint,
    undoMergeEndpoint,
  ],
  portal: peoplePages,
  translations: { ru, en },
})

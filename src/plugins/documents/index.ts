import { defineSchoolPlugin } from '@/core/plugin'

import { readsStore } from './access/rules'
import { acknowledgements } from './collections/acknowledgements'
import { readWhatIsAsked } from './duties/sec-07'
import {
  acknowledgeEndpoint,
  askEndpoint,
  fileEndpoint,
  remindEndpoint,
  sheetEndpoint,
} from './endpoints/store'
import { SLUGS } from './slugs'
import { writeDocuments } from './seed/write-documents'
import { en } from './translations/en'
import { ru } from './translations/ru'

const title = { ru: ru.store.title, en: en.store.title }

/** The store of the school's documents, and who has acknowledged them (duty sec-07). */
export const documents = defineSchoolPlugin({
  slug: 'documents',
  title: { ru: 'Документы', en: 'Documents' },
  about: {
    ru: 'Хранилище документов школы и листы ознакомления.',
    en: 'The store of the school’s documents, and who has acknowledged them.',
  },
  collections: [acknowledgements],
  endpoints: [acknowledgeEndpoint, askEndpoint, fileEndpoint, remindEndpoint, sheetEndpoint],
  duties: [readWhatIsAsked],
  portal: {
    nav: [{ path: '/documents', label: title, icon: 'folder', order: 80, rule: readsStore }],
    home: [{ component: '@/plugins/documents/portal/home/to-acknowledge', order: 5, rule: readsStore }],
    views: [
      {
        path: '/documents',
        component: '@/plugins/documents/portal/views/documents-view',
        title,
        rule: readsStore,
      },
      {
        path: '/documents/[document]',
        component: '@/plugins/documents/portal/views/document-view',
        title: { ru: 'Документ', en: 'Document' },
        rule: readsStore,
      },
    ],
  },
  seed: writeDocuments,
})

export { toRichText } from './domain/rich-text'
export const ACKNOWLEDGEMENTS = SLUGS.acknowledgements

/** What other plugins may build on: a paper goes into the store, and those named are asked to read it. */
export { colleagueGroups, colleaguesOf } from './operations/colleagues'
export { publishDocument } from './operations/publish-document'
export { opensDocument, readSheet } from './operations/read-document'

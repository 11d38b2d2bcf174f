import { defineSchoolPlugin } from '@/core/plugin'

import { fileDocuments } from './collections/file-documents'
import { studentAwards } from './collections/student-awards'
import { studentConsents } from './collections/student-consents'
import { addEntryEndpoint, changeEntryEndpoint, changePersonEndpoint } from './endpoints/entries'
import {
  addScanEndpoint,
  bookTableEndpoint,
  filePdfEndpoint,
  filesTableEndpoint,
  openScanEndpoint,
  printedEndpoint,
  takeNumbersEndpoint,
} from './endpoints/files'
import { filePages } from './portal/pages'
import { writeFiles } from './seed/write-files'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Personal files of students: card, family, documents with scans, awards, benefits, consents, every edit. */
export const personalFiles = defineSchoolPlugin({
  slug: 'personal-files',
  title: { ru: 'Личные дела', en: 'Personal files' },
  about: {
    ru: 'Личные дела учеников: документы, награды, согласия, алфавитная книга.',
    en: 'Personal files of students: documents, awards, consents, the alphabetical book.',
  },
  collections: [fileDocuments, studentAwards, studentConsents],
  endpoints: [
    filesTableEndpoint,
    bookTableEndpoint,
    takeNumbersEndpoint,
    printedEndpoint,
    filePdfEndpoint,
    openScanEndpoint,
    addScanEndpoint,
    changePersonEndpoint,
    addEntryEndpoint,
    changeEntryEndpoint,
  ],
  portal: filePages,
  seed: writeFiles,
  translations: { ru, en },
})

/** What other plugins may build on: who may be photographed. */
export { photoConsents } from './operations/photo-consents'

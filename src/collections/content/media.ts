import { all, any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { inClassEverLearned } from '@/access/own-classes'
import { byOwnUser } from '@/access/own-records'
import type { SchoolCollection } from '@/core/plugin'
import type { Rule } from '@/core/rule'
import { env } from '@/env'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { refuseFalseType } from './refuse-false-type'
import { stampUploader } from './stamp-uploader'

/** What may be uploaded: told by content, see `refuseFalseType`. Nothing that a browser would run. */
export const MIME_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/rtf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/zip',
  'audio/mpeg',
  'video/mp4',
]

/** Papers of a record, such as a personal file or an order: opened through that record alone, whoever laid them in. */
const isOfRecord = 'file'
const byUploader: Rule = all(byOwnUser('uploadedBy'), () => ({ audience: { not_equals: isOfRecord } }))

/** Files of lessons, resources, documents and portfolios. Who may open a file is decided by its audience. */
export const media: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: isStaff,
    read: any(
      hasStatus('administrator'),
      byUploader,
      () => ({ audience: { equals: 'school' } }),
      // A substitute opens the files of the lesson; a student who moved keeps those of the former class.
      all(any(hasStatus('principal', 'deputy', 'teacher', 'counsellor'), inClassEverLearned()), () => ({
        audience: { equals: 'class' },
      })),
    ),
    update: any(hasStatus('administrator'), byUploader),
    delete: any(hasStatus('administrator'), byUploader),
    readVersions: nobody,
  },
  config: {
    slug: 'media',
    labels: { singular: { ru: 'Файл', en: 'File' }, plural: { ru: 'Файлы', en: 'Files' } },
    admin: {
      group: GROUPS.content,
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'mimeType', 'filesize', 'audience'],
    },
    upload: {
      staticDir: env.MEDIA_DIR,
      mimeTypes: MIME_TYPES,
      allowRestrictedFileTypes: false,
    },
    hooks: { beforeOperation: [refuseFalseType], beforeChange: [stampUploader] },
    fields: [
      { name: 'alt', type: 'text', maxLength: 300, label: { ru: 'Описание', en: 'Description' } },
      {
        name: 'audience',
        type: 'select',
        required: true,
        defaultValue: 'owner',
        label: { ru: 'Кому доступен', en: 'Audience' },
        options: [
          { value: 'owner', label: { ru: 'Только загрузившему', en: 'The uploader only' } },
          { value: 'class', label: { ru: 'Классу', en: 'The class' } },
          { value: 'school', label: { ru: 'Всей школе', en: 'The whole school' } },
          { value: isOfRecord, label: { ru: 'Своей записи', en: 'Its own record' } },
        ],
      },
      relation({ name: 'class', to: 'classes', label: { ru: 'Класс', en: 'Class' } }),
      relation({
        name: 'uploadedBy',
        to: 'users',
        label: { ru: 'Кто загрузил', en: 'Uploaded by' },
        admin: { readOnly: true },
      }),
    ],
  },
}

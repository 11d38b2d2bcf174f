import { defineError } from '@/core/errors'

/** Why nothing was restored, in words that say what to do. */
export const notEmpty = defineError<{ place: string }>({
  code: 'restore-not-empty',
  status: 409,
  message: {
    ru: ({ place }) =>
      `Здесь уже есть данные: ${place}. Восстановление пишет только на пустое место: назовите другое (--to) или уберите прежние данные сами.`,
    en: ({ place }) =>
      `There is data already: ${place}. A restore writes to an empty place only: name another one (--to), or move the old data away yourself.`,
  },
})

export const otherDatabase = defineError<{ kind: string }>({
  code: 'restore-other-database',
  status: 422,
  message: {
    ru: ({ kind }) =>
      kind === 'mongodb'
        ? 'Это копия базы MongoDB. Назовите пустую базу: --to mongodb://узел/имя --folder папка. В SQLite её потом переносит npm run db:copy.'
        : 'Это копия встроенной базы. Назовите пустую папку: --to папка. В MongoDB её потом переносит npm run db:copy.',
    en: ({ kind }) =>
      kind === 'mongodb'
        ? 'This is a backup of a MongoDB. Name an empty database: --to mongodb://host/name --folder folder. npm run db:copy moves it to SQLite afterwards.'
        : 'This is a backup of an embedded database. Name an empty folder: --to folder. npm run db:copy moves it to MongoDB afterwards.',
  },
})

export const otherCounts = defineError<{ table: string; expected: number; found: number; more: number }>({
  code: 'restore-other-counts',
  status: 422,
  message: {
    ru: ({ table, expected, found, more }) =>
      `Восстановлено не всё: в ${table} записей ${found}, а было ${expected}${more > 0 ? `; и ещё таблиц: ${more}` : ''}.`,
    en: ({ table, expected, found, more }) =>
      `Not everything was restored: ${table} has ${found} rows instead of ${expected}${more > 0 ? `; and ${more} tables more` : ''}.`,
  },
})

export const schoolUnsound = defineError<{ told: string }>({
  code: 'restore-school-unsound',
  status: 422,
  message: {
    ru: ({ told }) => `Восстановленная школа не открывается:\n${told}`,
    en: ({ told }) => `The restored school does not open:\n${told}`,
  },
})

export const noFile = defineError<{ file: string }>({
  code: 'restore-no-file',
  status: 404,
  message: {
    ru: ({ file }) => `Файла ${file} нет.`,
    en: ({ file }) => `There is no file ${file}.`,
  },
})

import { defineError } from '@/core/errors'

/** What can be wrong with a backup, in words that say what to do. */
export const wrongKey = defineError({
  code: 'backup-wrong-key',
  status: 422,
  message: {
    ru: () => 'Ключ не подходит к этой копии. Проверьте BACKUP_KEY: нужен тот, с которым копия сделана.',
    en: () =>
      'The key does not open this backup. Check BACKUP_KEY: it must be the one the backup was made with.',
  },
})

export const keyNeeded = defineError({
  code: 'backup-key-needed',
  status: 422,
  message: {
    ru: () => 'Копия зашифрована, а ключа нет. Задайте BACKUP_KEY: фразу или ключ AGE-SECRET-KEY-1….',
    en: () =>
      'The backup is encrypted and there is no key. Set BACKUP_KEY: the passphrase or AGE-SECRET-KEY-1….',
  },
})

export const damaged = defineError<{ file?: string }>({
  code: 'backup-damaged',
  status: 422,
  message: {
    ru: ({ file }) => `Копия повреждена или обрезана${file ? ` (${file})` : ''}. Возьмите другую.`,
    en: ({ file }) => `The backup is damaged or cut${file ? ` (${file})` : ''}. Take another one.`,
  },
})

export const cutOff = defineError({
  code: 'backup-cut',
  status: 422,
  message: {
    ru: () => 'Копия обрезана: конца файла нет. Скопируйте её заново или возьмите другую.',
    en: () => 'The backup is cut: the end of the file is missing. Copy it anew or take another one.',
  },
})

export const notABackup = defineError({
  code: 'not-a-backup',
  status: 422,
  message: {
    ru: () => 'Это не резервная копия АСУ РСО, или она сделана более новой версией.',
    en: () => 'This is no backup of this system, or it was made by a later version.',
  },
})

export const tooNew = defineError<{ migration: string }>({
  code: 'backup-too-new',
  status: 422,
  message: {
    ru: ({ migration }) =>
      `Копия сделана более новой версией системы (${migration}). Сначала обновите систему.`,
    en: ({ migration }) => `The backup was made by a later version (${migration}). Update the system first.`,
  },
})

export const alreadyRunning = defineError({
  code: 'backup-running',
  status: 409,
  message: {
    ru: () => 'Копия уже делается или проверяется. Дождитесь её или остановите.',
    en: () => 'A backup is being made or checked already. Wait for it, or stop it.',
  },
})

export const stopped = defineError({
  code: 'backup-stopped',
  status: 409,
  message: { ru: () => 'Остановлено.', en: () => 'Stopped.' },
})

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)

export const noSpace = defineError<{ folder: string; needed: number; free: number }>({
  code: 'backup-no-space',
  status: 422,
  message: {
    ru: ({ folder, needed, free }) =>
      `Не хватает места в ${folder}: нужно до ${megabytes(needed)} МБ, свободно ${megabytes(free)} МБ. Освободите место или задайте BACKUP_DIR на другом диске.`,
    en: ({ folder, needed, free }) =>
      `Not enough space in ${folder}: up to ${megabytes(needed)} MB are needed, ${megabytes(free)} MB are free. Make room, or set BACKUP_DIR on another disk.`,
  },
})

export const diskFull = defineError<{ folder: string }>({
  code: 'backup-disk-full',
  status: 422,
  message: {
    ru: ({ folder }) => `Копия не записана: в ${folder} кончилось место. Недописанное удалено.`,
    en: ({ folder }) => `The backup was not written: ${folder} is full. What was begun is removed.`,
  },
})

export const folderClosed = defineError<{ folder: string }>({
  code: 'backup-folder-closed',
  status: 422,
  message: {
    ru: ({ folder }) => `В папку ${folder} нельзя писать. Дайте право на неё или задайте BACKUP_DIR.`,
    en: ({ folder }) => `The folder ${folder} cannot be written to. Allow it, or set BACKUP_DIR.`,
  },
})

export const databaseDamaged = defineError<{ found: string }>({
  code: 'backup-database-damaged',
  status: 422,
  message: {
    ru: ({ found }) => `База повреждена: ${found}`,
    en: ({ found }) => `The database is damaged: ${found}`,
  },
})

export const noDatabase = defineError<{ file: string }>({
  code: 'backup-no-database',
  status: 422,
  message: {
    ru: ({ file }) => `Базы ${file} нет: копировать нечего. Проверьте DATA_DIR и DATABASE_URI.`,
    en: ({ file }) => `There is no database ${file}: nothing to copy. Check DATA_DIR and DATABASE_URI.`,
  },
})

import { counted } from '@/i18n/locale'

import type { BackupsMessages } from '.'

const hours = { one: 'hour', other: 'hours' }
const days = { one: 'day', other: 'days' }
const weeks = { one: 'week', other: 'weeks' }
const months = { one: 'month', other: 'months' }
const rows = { one: 'record', other: 'records' }
const files = { one: 'file', other: 'files' }

export const en: BackupsMessages = {
  title: 'Backups',
  about: 'Backups of the database and the files: every day, read back, with an alarm when they grow old.',
  required: 'Without backups the data of the school may be lost.',
  lead: 'A backup holds everything: the database and the uploaded files. Each is read back and compared once written.',
  make: 'Make a backup now',
  form: 'New backup',
  formLead: 'The school works on as usual meanwhile.',
  making: 'Backup being made, MB done',
  verifying: 'Backup being verified, MB done',
  preparing: 'Copying the database…',
  stop: 'Stop',
  list: 'Backups',
  when: 'When',
  age: 'Age',
  size: 'Size',
  holds: 'Holds',
  state: 'State',
  actions: 'Actions',
  download: 'Download',
  verify: 'Verify',
  downloadOf: (when) => `Download the backup of ${when}`,
  verifyOf: (when) => `Verify the backup of ${when}`,
  encrypted: 'Encrypted',
  open: 'Not encrypted',
  damaged: 'Damaged',
  verified: (when) => `Verified ${when}`,
  unverified: 'Not verified',
  origins: { scheduled: 'Scheduled', manual: 'By hand', command: 'By command' },
  contents: (n, m) => `${counted('en', n, rows)}, ${counted('en', m, files)}`,
  hours: (n) => (n === 0 ? 'less than an hour' : counted('en', n, hours)),
  days: (n) => counted('en', n, days),
  emptyTitle: 'No backups yet',
  emptyLead: 'Make the first one now, or wait for the night.',
  stale: 'The backup is too old',
  staleLead: (age) => `The last sound backup is ${age} old. Look at the space on the disk and make one.`,
  none: 'There is no backup',
  noneLead: 'If the disk fails, the data of the school is gone. Make a backup.',
  toPage: 'To the backups',
  failed: (when) => `The last attempt failed, ${when}`,
  sameDisk: 'Backups lie on the disk of the database: one failure takes both. Set BACKUP_DIR on another.',
  noKey: 'Backups are not encrypted. Whoever gets the file reads everything. Set BACKUP_KEY.',
  keeping: 'How backups are kept',
  daily: (at) => `Every day at ${at}`,
  off: 'Off (BACKUP_AT)',
  kept: 'Kept',
  keep: (d, w, m) => `${counted('en', d, days)}, ${counted('en', w, weeks)}, ${counted('en', m, months)}`,
  folder: 'Folder',
  restored: 'Restored',
  restoredFrom: (when, from) => `${when} from the backup of ${from}`,
  restoreLead:
    'To restore: npm run restore -- file --to empty-folder. The administrator’s guide has the steps.',
  confirmDownload: 'A backup holds everything about everybody. The download stays in the log of reads.',
}

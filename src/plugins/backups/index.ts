import { defineSchoolPlugin } from '@/core/plugin'

import { keepsBackups } from './access/rules'
import {
  backupFileEndpoint,
  listBackupsEndpoint,
  makeBackupEndpoint,
  readRunEndpoint,
  stopRunEndpoint,
  verifyBackupEndpoint,
} from './endpoints/backups'
import { backupDailyJob } from './jobs/backup-daily'
import { en } from './translations/en'
import { ru } from './translations/ru'

const title = { ru: ru.title, en: en.title }

/** Backups of the whole installation: made daily, read back, shown with their age, an alarm when one is stale. */
export const backups = defineSchoolPlugin({
  slug: 'backups',
  title,
  about: { ru: ru.about, en: en.about },
  isRequired: { ru: ru.required, en: en.required },
  requires: ['portal'],
  endpoints: [
    listBackupsEndpoint,
    makeBackupEndpoint,
    readRunEndpoint,
    stopRunEndpoint,
    verifyBackupEndpoint,
    backupFileEndpoint,
  ],
  jobs: [backupDailyJob],
  portal: {
    nav: [
      {
        path: '/backups',
        label: title,
        icon: 'refresh',
        order: 230,
        section: 'system',
        rule: keepsBackups,
      },
    ],
    views: [
      {
        path: '/backups',
        component: '@/plugins/backups/portal/views/backups-view',
        title,
        rule: keepsBackups,
      },
    ],
    home: [{ component: '@/plugins/backups/portal/home/backup-alarm', order: 1, rule: keepsBackups }],
  },
  adminDashboard: ['@/plugins/backups/portal/home/backup-card'],
  translations: { ru, en },
})

import type { Messages } from '@/i18n/locale'

import type { ru } from './ru'

export const en: Messages<typeof ru> = {
  title: 'Plugin title',
  emptyTitle: 'Nothing ahead',
  emptyLead: 'What is planned will appear here.',
}

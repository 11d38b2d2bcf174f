import type { Messages } from '@/i18n/locale'

import type { ru } from './ru'

export const en: Messages<typeof ru> = {
  search: {
    student: (className) => `student, ${className}`,
    guardian: 'parent',
    class: (name) => `Class ${name}`,
  },
}

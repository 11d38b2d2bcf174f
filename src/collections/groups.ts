import type { Localized } from '@/core/locale'

/** The sections of the admin panel, in the order of a school's daily needs. */
export const GROUPS = {
  people: { ru: 'Люди', en: 'People' },
  classes: { ru: 'Классы', en: 'Classes' },
  study: { ru: 'Учёба', en: 'Study' },
  content: { ru: 'Материалы и документы', en: 'Content' },
  audit: { ru: 'Журналы учёта', en: 'Audit' },
  settings: { ru: 'Школа и настройки', en: 'School and settings' },
} satisfies Record<string, Localized>

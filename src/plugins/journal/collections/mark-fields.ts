import type { Field } from 'payload'

import { relation } from '@/collections/fields/relation'

/** What a mark says, and what each of its earlier values said. */
export const markFields = (): Field[] => [
  { name: 'value', type: 'number', min: 1, max: 5, label: { ru: 'Отметка', en: 'Mark' } },
  { name: 'isDebt', type: 'checkbox', defaultValue: false, label: { ru: 'Долг («точка»)', en: 'Debt' } },
  { name: 'comment', type: 'text', maxLength: 500, label: { ru: 'Комментарий', en: 'Comment' } },
  relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто поставил', en: 'Author' } }),
  { name: 'markedAt', type: 'date', label: { ru: 'Когда', en: 'When' } },
]

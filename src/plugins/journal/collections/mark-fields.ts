import type { Field } from 'payload'

import { relation } from '@/collections/fields/relation'

/** What a mark says, and what each of its earlier values said. */
export const markFields = (): Field[] => [
  { name: 'value', type: 'number', min: 0, max: 100, label: { ru: 'Отметка', en: 'Mark' } },
  { name: 'isDebt', type: 'checkbox', defaultValue: false, label: { ru: 'Долг («точка»)', en: 'Debt' } },
  { name: 'comment', type: 'text', maxLength: 500, label: { ru: 'Комментарий', en: 'Comment' } },
  { name: 'score', type: 'number', min: 0, max: 1000, label: { ru: 'Балл', en: 'Score' } },
  { name: 'formerValue', type: 'number', label: { ru: 'Прежняя отметка', en: 'Former mark' } },
  { name: 'wasDebt', type: 'checkbox', defaultValue: false, label: { ru: 'Был долг', en: 'Was a debt' } },
  relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто поставил', en: 'Author' } }),
  { name: 'markedAt', type: 'date', label: { ru: 'Когда', en: 'When' } },
]

import type { Extension } from '@/core/plugin'

/** What the teacher tells the class beside the homework: it stands in the diary of the lesson's day. */
export const noteOfLesson: Extension = {
  collection: 'lessons',
  fields: [
    {
      name: 'studentNote',
      type: 'textarea',
      maxLength: 2000,
      label: { ru: 'Заметка для учеников', en: 'Note to the students' },
      admin: { readOnly: true },
      access: { create: () => false, update: () => false },
    },
  ],
}

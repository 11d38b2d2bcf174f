import { defineError } from '@/core/errors'

const conflict = (code: string, ru: string, en: string) =>
  defineError({ code, status: 409, message: { ru: () => ru, en: () => en } })

export const notADraft = conflict(
  'import-not-a-draft',
  'Этот импорт уже подтверждён или его файл удалён. Загрузите файл снова.',
  'This import is confirmed already or its file is gone. Upload the file again.',
)
export const changedSince = conflict(
  'import-changed-since',
  'После проверки данные школы изменились, и итог стал другим. Посмотрите проверку ещё раз.',
  'The data of the school have changed since the check, and the outcome differs. Look at the check once more.',
)
export const rowsAtFault = conflict(
  'import-rows-at-fault',
  'В файле есть ошибки. Исправьте их и загрузите файл снова: записывается всё или ничего.',
  'The file has errors. Mend them and upload the file again: all is written or nothing.',
)
export const columnsMissing = defineError<{ ru: string; en: string }>({
  code: 'import-columns-missing',
  status: 409,
  message: {
    ru: ({ ru }) => `Укажите столбцы: ${ru}.`,
    en: ({ en }) => `Name the columns: ${en}.`,
  },
})
export const stopped = conflict(
  'import-stopped',
  'Импорт остановлен, ничего не записано.',
  'The import was stopped, nothing was written.',
)
export const noYear = conflict('import-no-year', 'Сначала заведите учебный год.', 'Make a school year first.')
export const notTheLast = conflict(
  'import-not-the-last',
  'Отменить можно только последний подтверждённый импорт.',
  'Only the last confirmed import can be undone.',
)
export const stillNeeded = defineError<{ ru: string; en: string; count: number }>({
  code: 'import-still-needed',
  status: 409,
  message: {
    ru: ({ ru, count }) => `Отменить нельзя: на эти записи уже ссылаются — ${ru}: ${count}.`,
    en: ({ en, count }) => `It cannot be undone, records refer to it: ${en}, ${count}.`,
  },
})
export const editedSince = conflict(
  'import-edited-since',
  'Отменить нельзя: изменённые импортом карточки с тех пор правили.',
  'It cannot be undone: the cards it changed were edited since.',
)

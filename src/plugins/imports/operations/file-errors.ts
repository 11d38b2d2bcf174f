import { defineError } from '@/core/errors'

/** Limits of an uploaded file; the file itself is never believed about its size. */
export const LIMITS = { unpackedMb: 100, rows: 20_000, columns: 60, textMb: 8, cell: 2_000 } as const

const refuse = (code: string, ru: string, en: string, status: 400 | 413 = 400) =>
  defineError({ code, status, message: { ru: () => ru, en: () => en } })

export const notATable = refuse(
  'not-a-table',
  'Файл не читается как таблица. Сохраните его в Excel как «Книга Excel (.xlsx)» или CSV и загрузите снова.',
  'The file does not read as a table. Save it as an Excel workbook (.xlsx) or CSV and upload it again.',
)
export const encryptedFile = refuse(
  'encrypted-file',
  'Файл защищён паролем или сохранён в старом формате .xls. Снимите пароль и сохраните как .xlsx.',
  'The file has a password or the old format .xls. Remove the password and save it as .xlsx.',
)
export const swollenFile = refuse(
  'swollen-file',
  `В распакованном виде файл больше ${LIMITS.unpackedMb} МБ. Загрузите только нужный лист без картинок.`,
  `The file unpacks to more than ${LIMITS.unpackedMb} MB. Upload only the sheet that is needed, without pictures.`,
  413,
)
export const tooManyRows = refuse(
  'too-many-rows',
  `В файле больше ${LIMITS.rows.toLocaleString('ru')} строк. Разделите его на несколько файлов.`,
  `The file has more than ${LIMITS.rows} rows. Split it into several files.`,
  413,
)
export const tooMuchText = refuse(
  'too-much-text',
  'В ячейках файла слишком много текста. Оставьте только нужные столбцы.',
  'The cells hold too much text. Leave only the columns that are needed.',
  413,
)
export const emptySheet = refuse(
  'empty-sheet',
  'На первом листе нет строк с данными. Заголовки должны стоять в первой строке первого листа, данные — под ними.',
  'The first sheet has no rows of data. Headers must be in its first row, data beneath.',
)
type Place = { sheet: string | null; cells: string }
export const mergedCells = defineError<Place>({
  code: 'merged-cells',
  status: 400,
  message: {
    ru: ({ sheet, cells }) =>
      `На листе «${sheet ?? ''}» есть объединённые ячейки: ${cells}. Разъедините их в Excel и загрузите файл снова.`,
    en: ({ sheet, cells }) =>
      `The sheet “${sheet ?? ''}” has merged cells: ${cells}. Unmerge them in Excel and upload the file again.`,
  },
})
export const formulaWithoutValue = defineError<Place>({
  code: 'formula-without-value',
  status: 400,
  message: {
    ru: ({ sheet, cells }) =>
      `На листе «${sheet ?? ''}» в ячейках ${cells} стоят формулы без значений. Откройте файл в Excel и сохраните или замените формулы значениями, затем загрузите снова.`,
    en: ({ sheet, cells }) =>
      `On the sheet “${sheet ?? ''}” the cells ${cells} hold formulas without values. Save the file in Excel or put values in their place, and upload it again.`,
  },
})
export const unclosedQuote = refuse(
  'unclosed-quote',
  'В файле CSV кавычка открыта, но не закрыта. Проверьте кавычки в тексте.',
  'A quotation mark in the CSV file is opened and never closed. Check the quotation marks.',
)

import type { Localized } from '@/core/locale'

/**
 * What is done with records whose term is over: `keep` is an answer too, with its reason. Terms and their sources:
 * domain/usual-periods.ts.
 */
type Kind = {
  value: string
  label: Localized
  action: 'anonymise' | 'close' | 'delete' | 'summarise' | 'keep'
  outcome: Localized
  trigger: Trigger
}

/** Kinds of record that have a term of their own. */
export const RECORD_KINDS = [
  {
    value: 'student',
    label: { ru: 'Личное дело ученика', en: 'Student’s personal file' },
    action: 'anonymise',
    outcome: {
      ru: 'Обезличивается по акту: имя, документы, контакты и сканы исчезают, подсчёты остаются.',
      en: 'Anonymised by an act: name, papers, contacts and scans go, counts stay.',
    },
    trigger: 'leaving',
  },
  {
    value: 'guardian',
    label: { ru: 'Сведения о родителе', en: 'Data of a guardian' },
    action: 'anonymise',
    outcome: {
      ru: 'Обезличиваются по акту, когда в школе не осталось его детей.',
      en: 'Anonymised by an act once no child of theirs is left here.',
    },
    trigger: 'lastChild',
  },
  {
    value: 'staff',
    label: { ru: 'Сведения о сотруднике', en: 'Data of an employee' },
    action: 'anonymise',
    outcome: { ru: 'Обезличиваются по акту.', en: 'Anonymised by an act.' },
    trigger: 'leaving',
  },
  {
    value: 'account',
    label: { ru: 'Учётная запись', en: 'Account' },
    action: 'close',
    outcome: {
      ru: 'Закрывается навсегда; пустая запись остаётся, потому что на неё ссылаются отметки и уроки.',
      en: 'Closed for good; the empty account stays, for marks and lessons point to it.',
    },
    trigger: 'leaving',
  },
  {
    value: 'reads',
    label: { ru: 'Журнал просмотров', en: 'Log of reads' },
    action: 'delete',
    outcome: { ru: 'Записи старше срока удаляются.', en: 'Entries older than the term are deleted.' },
    trigger: 'recordDate',
  },
  {
    value: 'changes',
    label: { ru: 'Журнал изменений', en: 'Log of changes' },
    action: 'delete',
    outcome: { ru: 'Записи старше срока удаляются.', en: 'Entries older than the term are deleted.' },
    trigger: 'recordDate',
  },
  {
    value: 'journal',
    label: { ru: 'Классные журналы', en: 'Class journals' },
    action: 'summarise',
    outcome: {
      ru: 'Отдельные отметки, их исправления и пропуски года удаляются по акту; остаются итоги периодов (сводные ведомости), уроки и темы.',
      en: 'Single marks, their corrections and absences of the year go by an act; totals of terms, lessons and topics stay.',
    },
    trigger: 'yearEnd',
  },
  {
    value: 'totals',
    label: { ru: 'Сводные ведомости успеваемости', en: 'Summary sheets of results' },
    action: 'keep',
    outcome: {
      ru: 'Не удаляются: без имён это статистика школы. Имена в них обезличиваются вместе с личным делом.',
      en: 'Kept: without names they are statistics. Their names go with the personal file.',
    },
    trigger: 'yearEnd',
  },
  {
    value: 'orders',
    label: { ru: 'Приказы о движении учеников', en: 'Orders on movement' },
    action: 'keep',
    outcome: {
      ru: 'Не удаляются и не обезличиваются: это архивные документы. После срока — экспертиза ценности и передача в архив.',
      en: 'Neither deleted nor anonymised: archive documents. After the term their worth is examined and they go to the archive.',
    },
    trigger: 'orderDate',
  },
  {
    value: 'alphabet',
    label: { ru: 'Алфавитная книга', en: 'Alphabetical book' },
    action: 'keep',
    outcome: {
      ru: 'Номер остаётся в карточке навсегда, имя уходит с личным делом. Поэтому книгу печатают до обезличивания и хранят на бумаге.',
      en: 'The number stays on the card, the name goes with the file. So the book is printed before and kept on paper.',
    },
    trigger: 'leaving',
  },
  {
    value: 'consents',
    label: { ru: 'Согласия на обработку данных', en: 'Consents' },
    action: 'anonymise',
    outcome: {
      ru: 'Обезличиваются вместе с личным делом: вид, даты и версия остаются, тексты и сканы исчезают.',
      en: 'Anonymised with the personal file: kind, dates and version stay, texts and scans go.',
    },
    trigger: 'leaving',
  },
] as const satisfies readonly Kind[]
export type RecordKind = (typeof RECORD_KINDS)[number]['value']

export const kindOf = (kind: RecordKind): Kind => RECORD_KINDS.find(({ value }) => value === kind)!
export const kindLabel = (kind: RecordKind): Localized => kindOf(kind).label

/** From what a term runs. */
export const TRIGGERS = [
  { value: 'leaving', label: { ru: 'Уход из школы', en: 'Leaving the school' } },
  { value: 'lastChild', label: { ru: 'Уход последнего ребёнка', en: 'The last child left' } },
  { value: 'recordDate', label: { ru: 'Дата записи', en: 'Date of the entry' } },
  { value: 'yearEnd', label: { ru: 'Конец учебного года', en: 'End of the school year' } },
  { value: 'orderDate', label: { ru: 'Дата приказа', en: 'Date of the order' } },
] as const satisfies readonly { value: string; label: Localized }[]
type Trigger = (typeof TRIGGERS)[number]['value']

import type { Localized } from '@/core/locale'

/** Kinds of record that have a term of their own. */
export const RECORD_KINDS = [
  { value: 'student', label: { ru: 'Личное дело ученика', en: 'Student’s personal file' } },
  { value: 'guardian', label: { ru: 'Сведения о родителе', en: 'Data of a guardian' } },
  { value: 'staff', label: { ru: 'Сведения о сотруднике', en: 'Data of an employee' } },
  { value: 'account', label: { ru: 'Учётная запись', en: 'Account' } },
  { value: 'reads', label: { ru: 'Журнал просмотров', en: 'Log of reads' } },
  { value: 'changes', label: { ru: 'Журнал изменений', en: 'Log of changes' } },
  { value: 'journal', label: { ru: 'Классный журнал', en: 'Class journal' } },
  { value: 'orders', label: { ru: 'Приказы о движении учеников', en: 'Orders on movement' } },
] as const satisfies readonly { value: string; label: Localized }[]
export type RecordKind = (typeof RECORD_KINDS)[number]['value']

export const kindLabel = (kind: RecordKind): Localized =>
  RECORD_KINDS.find(({ value }) => value === kind)!.label

/** From what a term runs. */
export const TRIGGERS = [
  { value: 'leaving', label: { ru: 'Уход из школы', en: 'Leaving the school' } },
  { value: 'lastChild', label: { ru: 'Уход последнего ребёнка', en: 'The last child left' } },
  { value: 'recordDate', label: { ru: 'Дата записи', en: 'Date of the entry' } },
  { value: 'yearEnd', label: { ru: 'Конец учебного года', en: 'End of the school year' } },
  { value: 'orderDate', label: { ru: 'Дата приказа', en: 'Date of the order' } },
] as const satisfies readonly { value: string; label: Localized }[]

import type { Localized } from '@/core/locale'

/** The four books of orders, each with a numbering of its own, and the orders that undo others. */
export const ORDER_GROUPS = ['enrolment', 'transfer', 'leave', 'graduation', 'cancellation'] as const
export type OrderGroup = (typeof ORDER_GROUPS)[number]

type Kind = {
  group: OrderGroup
  label: Localized
  /** The heading of the paper, after «О» or «Об». */
  heading: string
  /** What the order does with the students, as its point begins; stands for `{действие}`. */
  action: string
  /** The student leaves a class of this school. */
  hasFrom: boolean
  /** The student comes into a class. `next`: of a later school year. */
  to: 'none' | 'same-year' | 'next-year'
  /** Grades of the class that the student comes into or, without one, leaves. */
  grades?: readonly number[]
  /** How much the grade grows. */
  step?: 'up' | 'same'
  /** The youngest age at which it is possible, in years (273-ФЗ, art. 61). */
  minAge?: number
  /** A word on where the student comes from or goes to, or why, stands in each line. */
  hasNote?: boolean
}

const NINE = [9] as const
const ELEVEN = [11] as const

/** The kinds of orders on movement (приказы по движению), domain/norms.md 4.8. */
export const ORDER_KINDS = {
  'enrol-grade-1': {
    group: 'enrolment',
    label: { ru: 'Зачисление в 1 класс', en: 'Enrolment in grade 1' },
    heading: 'О зачислении в 1 класс',
    action: 'Зачислить',
    hasFrom: false,
    to: 'same-year',
    grades: [1],
  },
  'enrol-grade-10': {
    group: 'enrolment',
    label: { ru: 'Зачисление в 10 класс', en: 'Enrolment in grade 10' },
    heading: 'О зачислении в 10 класс',
    action: 'Зачислить',
    hasFrom: false,
    to: 'same-year',
    grades: [10],
  },
  'enrol-transfer': {
    group: 'enrolment',
    label: { ru: 'Зачисление в порядке перевода', en: 'Enrolment by transfer' },
    heading: 'О зачислении в порядке перевода',
    action: 'Зачислить',
    hasFrom: false,
    to: 'same-year',
    hasNote: true,
  },
  'enrol-return': {
    group: 'enrolment',
    label: { ru: 'Восстановление', en: 'Return' },
    heading: 'О восстановлении',
    action: 'Восстановить',
    hasFrom: false,
    to: 'same-year',
    hasNote: true,
  },
  'move-class': {
    group: 'transfer',
    label: { ru: 'Перевод в другой класс', en: 'To another class' },
    heading: 'О переводе в другой класс',
    action: 'Перевести',
    hasFrom: true,
    to: 'same-year',
    step: 'same',
  },
  promote: {
    group: 'transfer',
    label: { ru: 'Перевод в следующий класс', en: 'Promotion' },
    heading: 'О переводе в следующий класс',
    action: 'Перевести',
    hasFrom: true,
    to: 'next-year',
    step: 'up',
  },
  'promote-conditional': {
    group: 'transfer',
    label: { ru: 'Условный перевод в следующий класс', en: 'Conditional promotion' },
    heading: 'Об условном переводе в следующий класс',
    action: 'Перевести условно',
    hasFrom: true,
    to: 'next-year',
    step: 'up',
    hasNote: true,
  },
  repeat: {
    group: 'transfer',
    label: { ru: 'Повторное обучение', en: 'Repeating the grade' },
    heading: 'О повторном обучении',
    action: 'Оставить на повторное обучение',
    hasFrom: true,
    to: 'next-year',
    step: 'same',
    hasNote: true,
  },
  'leave-school': {
    group: 'leave',
    label: { ru: 'Отчисление в другую школу', en: 'Leaves for another school' },
    heading: 'Об отчислении в связи с переводом в другую образовательную организацию',
    action: 'Отчислить',
    hasFrom: true,
    to: 'none',
    hasNote: true,
  },
  'leave-family': {
    group: 'leave',
    label: { ru: 'Отчисление на семейную форму', en: 'Leaves for family education' },
    heading: 'Об отчислении в связи с переходом на семейное образование',
    action: 'Отчислить',
    hasFrom: true,
    to: 'none',
    hasNote: true,
  },
  'leave-college': {
    group: 'leave',
    label: { ru: 'Отчисление в колледж', en: 'Leaves for a college' },
    heading: 'Об отчислении в связи с поступлением в организацию среднего профессионального образования',
    action: 'Отчислить',
    hasFrom: true,
    to: 'none',
    hasNote: true,
  },
  'leave-moving': {
    group: 'leave',
    label: { ru: 'Отчисление в связи с переездом', en: 'Moves away' },
    heading: 'Об отчислении в связи с переездом',
    action: 'Отчислить',
    hasFrom: true,
    to: 'none',
    hasNote: true,
  },
  'leave-expelled': {
    group: 'leave',
    label: { ru: 'Отчисление по инициативе школы', en: 'Expulsion' },
    heading: 'Об отчислении',
    action: 'Отчислить',
    hasFrom: true,
    to: 'none',
    minAge: 15,
    hasNote: true,
  },
  'leave-other': {
    group: 'leave',
    label: { ru: 'Отчисление по другой причине', en: 'Leaves for another reason' },
    heading: 'Об отчислении',
    action: 'Отчислить',
    hasFrom: true,
    to: 'none',
    hasNote: true,
  },
  'graduate-9': {
    group: 'graduation',
    label: { ru: 'Выпуск 9 класса', en: 'Graduation from grade 9' },
    heading: 'Об окончании основного общего образования',
    action: 'Считать завершившими обучение по программам основного общего образования и отчислить',
    hasFrom: true,
    to: 'none',
    grades: NINE,
  },
  'graduate-9-honours': {
    group: 'graduation',
    label: { ru: 'Выпуск 9 класса с отличием', en: 'Graduation from grade 9 with honours' },
    heading: 'Об окончании основного общего образования с отличием',
    action:
      'Считать завершившими обучение по программам основного общего образования, выдать аттестаты с отличием и отчислить',
    hasFrom: true,
    to: 'none',
    grades: NINE,
  },
  'graduate-11': {
    group: 'graduation',
    label: { ru: 'Выпуск 11 класса', en: 'Graduation from grade 11' },
    heading: 'Об окончании среднего общего образования',
    action: 'Считать завершившими обучение по программам среднего общего образования и отчислить',
    hasFrom: true,
    to: 'none',
    grades: ELEVEN,
  },
  'graduate-11-honours': {
    group: 'graduation',
    label: { ru: 'Выпуск 11 класса с отличием', en: 'Graduation from grade 11 with honours' },
    heading: 'Об окончании среднего общего образования с отличием',
    action:
      'Считать завершившими обучение по программам среднего общего образования, выдать аттестаты с отличием и отчислить',
    hasFrom: true,
    to: 'none',
    grades: ELEVEN,
  },
  cancel: {
    group: 'cancellation',
    label: { ru: 'Отмена приказа', en: 'Cancellation of an order' },
    heading: 'Об отмене приказа',
    action: 'Отменить',
    hasFrom: false,
    to: 'none',
  },
} as const satisfies Record<string, Kind>

export type OrderKindName = keyof typeof ORDER_KINDS
export const ORDER_KIND_NAMES = Object.keys(ORDER_KINDS) as OrderKindName[]

/** Kinds that somebody chooses for a new order; a cancellation begins on the card of the order it undoes. */
export const MOVING_KINDS = ORDER_KIND_NAMES.filter((name) => name !== 'cancel')

export const kindOf = (name: OrderKindName): Kind => ORDER_KINDS[name]

import { ORDER_GROUPS, type OrderGroup } from './kinds'

export type OrderTemplate = {
  /** Stands after the number: 12-у. */
  series: string
  /** The legal ground, before «ПРИКАЗЫВАЮ». */
  preamble: string
  /** One point of the order a line. `{дата}` and `{список}` are filled in. */
  points: string
}

/**
 * The wording until a school writes its own. Acts: приём — приказ № 458 of 02.09.2020; перевод — приказ № 240 of
 * 06.04.2023; отчисление — 273-ФЗ, art. 61; выпуск — 273-ФЗ, art. 59–60 (domain/norms.md 4.8).
 */
export const DEFAULT_TEMPLATES: Record<OrderGroup, OrderTemplate> = {
  enrolment: {
    series: 'з',
    preamble:
      'На основании Порядка приёма на обучение по образовательным программам, утверждённого приказом Минпросвещения России от 02.09.2020 № 458, и поданных заявлений',
    points: 'Зачислить с {дата}: {список}\nКлассным руководителям внести учеников в списки классов.',
  },
  transfer: {
    series: 'п',
    preamble:
      'На основании Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
    points: 'Перевести с {дата}: {список}\nКлассным руководителям внести изменения в списки классов.',
  },
  leave: {
    series: 'о',
    preamble:
      'На основании статьи 61 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации» и поданных заявлений',
    points: 'Отчислить с {дата}: {список}\nКлассным руководителям исключить учеников из списков классов.',
  },
  graduation: {
    series: 'в',
    preamble:
      'На основании статей 59 и 60 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации» и решения педагогического совета',
    points: 'Считать окончившими школу и отчислить с {дата}: {список}',
  },
  cancellation: {
    series: 'к',
    preamble: 'В связи с изменением обстоятельств',
    points: 'Отменить с {дата} приказ {приказ}.',
  },
}

export const isOrderGroup = (value: unknown): value is OrderGroup =>
  ORDER_GROUPS.includes(value as OrderGroup)

import type { OrderGroup } from './kinds'

export type OrderTemplate = {
  /** Stands after the number: 12-у. */
  series: string
  /** The legal ground, before «ПРИКАЗЫВАЮ»; `{акты}` is filled in with that of the kind. */
  preamble: string
  /** One point of the order a line. `{действие}`, `{дата}` and `{список}` are filled in. */
  points: string
}

/** The wording until a school writes its own. */
export const DEFAULT_TEMPLATES: Record<OrderGroup, OrderTemplate> = {
  enrolment: {
    series: 'з',
    preamble: 'На основании {акты}',
    points: '{действие} с {дата}: {список}\nКлассным руководителям внести учеников в списки классов.',
  },
  transfer: {
    series: 'п',
    preamble: 'На основании {акты}',
    points: '{действие} с {дата}: {список}\nКлассным руководителям внести изменения в списки классов.',
  },
  leave: {
    series: 'о',
    preamble: 'На основании {акты}',
    points: '{действие} с {дата}: {список}\nКлассным руководителям исключить учеников из списков классов.',
  },
  graduation: {
    series: 'в',
    preamble: 'На основании {акты}',
    points: '{действие} с {дата}: {список}',
  },
  cancellation: {
    series: 'к',
    preamble: 'В связи с изменением обстоятельств',
    points: '{действие} с {дата} приказ {приказ} в отношении: {список}',
  },
}

import type { OrderKindName } from './kinds'

const EDUCATION = 'Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»'
const ADMISSION =
  'Порядка приёма на обучение по образовательным программам, утверждённого приказом Минпросвещения России от 02.09.2020 № 458,'
const TRANSFER =
  'Порядка и условий осуществления перевода обучающихся из одной организации в другую, утверждённых приказом Минпросвещения России от 06.04.2023 № 240,'
const APPLICATIONS = 'и поданных заявлений'
const COUNCIL = 'и решения педагогического совета'

const leave = `статьи 61 ${EDUCATION} ${APPLICATIONS}`
const promotion = `статьи 58 ${EDUCATION} ${COUNCIL}`
const graduation = `статей 59 и 60 ${EDUCATION} ${COUNCIL}`

/**
 * On what an order of each kind rests, in the words after «На основании»; stands for `{акты}`. Admission: order № 458
 * of 02.09.2020; transfer between schools: order № 240 of 06.04.2023; the rest: 273-ФЗ, art. 43 and 58–62
 * (domain/norms.md 4.8).
 */
export const ACTS: Record<OrderKindName, string> = {
  'enrol-grade-1': `${ADMISSION} ${APPLICATIONS}`,
  'enrol-grade-10': `${ADMISSION} ${APPLICATIONS}`,
  'enrol-transfer': `${TRANSFER} ${APPLICATIONS}`,
  'enrol-return': `статьи 62 ${EDUCATION} ${APPLICATIONS}`,
  'move-class': `${EDUCATION} ${APPLICATIONS}`,
  promote: promotion,
  'promote-conditional': promotion,
  repeat: promotion,
  'leave-school': `статьи 61 ${EDUCATION}, ${TRANSFER} ${APPLICATIONS}`,
  'leave-family': leave,
  'leave-college': leave,
  'leave-moving': leave,
  'leave-expelled': `статей 43 и 61 ${EDUCATION} ${COUNCIL}`,
  'leave-other': `статьи 61 ${EDUCATION}`,
  'graduate-9': graduation,
  'graduate-9-honours': graduation,
  'graduate-11': graduation,
  'graduate-11-honours': graduation,
  cancel: EDUCATION,
}

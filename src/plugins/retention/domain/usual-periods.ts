import type { RecordKind } from './record-kinds'

type Usual = { kind: RecordKind; years: number; trigger: string; act: string }

const NO_ACT = ''

/**
 * The terms a school begins with. None is confirmed: whoever finds the paragraph adds the citation and confirms it.
 * Journals and orders are listed for the office; they hold statistics and are not anonymised here.
 */
export const USUAL_PERIODS: readonly Usual[] = [
  { kind: 'student', years: 3, trigger: 'leaving', act: NO_ACT },
  { kind: 'guardian', years: 3, trigger: 'lastChild', act: NO_ACT },
  { kind: 'staff', years: 50, trigger: 'leaving', act: 'Приказ Росархива от 20.12.2019 № 236' },
  { kind: 'account', years: 1, trigger: 'leaving', act: NO_ACT },
  { kind: 'reads', years: 1, trigger: 'recordDate', act: NO_ACT },
  { kind: 'changes', years: 3, trigger: 'recordDate', act: NO_ACT },
  { kind: 'journal', years: 5, trigger: 'yearEnd', act: 'Письмо от 20.12.2000 № 03-51/64' },
  { kind: 'orders', years: 50, trigger: 'orderDate', act: 'Приказ Росархива от 20.12.2019 № 236' },
]

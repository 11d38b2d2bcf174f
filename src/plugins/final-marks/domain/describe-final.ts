import type { FinalKind } from './periods'
import { CODE_LABELS, type FinalValue } from './values'

/** A final mark as one text of the change journal: «4 (итоговая контрольная)»; `null` when there is none. */
export const textOfFinal = (value: FinalValue | null, reason: string | null): string | null => {
  if (value === null) return null
  const label = typeof value === 'number' ? String(value) : CODE_LABELS[value].ru
  return reason ? `${label} (${reason})` : label
}

const CHANGE_KIND = {
  term: 'finalTerm',
  half: 'finalTerm',
  year: 'finalYear',
  exam: 'finalExam',
  final: 'finalFinal',
} as const satisfies Record<FinalKind, string>

/** The kind under which the change journal keeps it. */
export const changeKindOf = (kind: FinalKind) => CHANGE_KIND[kind]

type Written = {
  row: { student: number; kind: FinalKind; reason: string | null }
  term: number | null
  before: { value: FinalValue | null; reason: string | null }
  after: FinalValue | null
}

/** What a save changed in one cell. */
export const describeFinal = ({ row, term, before, after }: Written) => ({
  kind: changeKindOf(row.kind),
  student: row.student,
  assignment: null,
  term,
  before: textOfFinal(before.value, before.reason),
  after: textOfFinal(after, row.reason),
})

import type { DeskChoice, DeskLine } from '../../operations/read-desk'
import type { Proposal } from '../../domain/propose'
import type { PaymentKind, SubstitutionKind } from '../../types'

/** What stands in the form for each lesson; `null` for undecided. */
export type Choices = ReadonlyMap<number, DeskChoice | null>

const EMPTY = {
  substitute: null,
  mergedInto: null,
  toDate: null,
  toNumber: null,
  room: null,
  note: '',
} as const

const paid = (payment: PaymentKind): { payment: PaymentKind; hours: number } => ({
  payment,
  hours: payment === 'none' ? 0 : 1,
})

export const startChoices = (lines: readonly DeskLine[]): Choices =>
  new Map(lines.map((line) => [line.id, line.chosen]))

/** The usual payment of a teacher for this lesson. */
export const paymentFor = (line: DeskLine, substitute: number | null): PaymentKind =>
  line.candidates.find(({ staff }) => staff === substitute)?.isSameSubject ? 'full' : 'supervision'

/** A decision of the kind with what is likely: the best teacher, the first subgroup. */
export const choiceOf = (line: DeskLine, kind: SubstitutionKind, substitute?: number | null): DeskChoice => {
  const note = line.chosen?.note ?? ''
  if (kind === 'substitute') {
    const who = substitute ?? line.candidates[0]?.staff ?? null
    return { ...EMPTY, note, kind, substitute: who, ...paid(paymentFor(line, who)) }
  }
  if (kind === 'merge') {
    return { ...EMPTY, note, kind, mergedInto: line.merges[0]?.lesson ?? null, ...paid('merged') }
  }
  if (kind === 'move') {
    return { ...EMPTY, note, kind, toDate: line.date, toNumber: line.number, ...paid('none') }
  }
  return { ...EMPTY, note, kind, ...paid('none') }
}

/** What a proposal puts into the form; decided lessons stay as they are. */
export const takeProposal = (
  lines: readonly DeskLine[],
  choices: Choices,
  proposal: readonly Proposal[],
): Choices => {
  const next = new Map(choices)
  for (const row of proposal) {
    const line = lines.find(({ id }) => id === row.lesson)
    if (!line || (choices.get(row.lesson) && line.status !== 'open')) continue
    const base = choiceOf(line, row.kind, row.kind === 'substitute' ? row.substitute : null)
    next.set(row.lesson, {
      ...base,
      ...(row.kind === 'merge' ? { mergedInto: row.mergedInto } : {}),
      ...paid(row.payment),
    })
  }
  return next
}

const isSame = (left: DeskChoice | null | undefined, right: DeskChoice | null): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right)

/** Lessons whose decision in the form differs from what is saved and can be sent. */
export const changedLines = (lines: readonly DeskLine[], choices: Choices): DeskLine[] =>
  lines.filter((line) => choices.get(line.id) && !isSame(choices.get(line.id), line.chosen))

export type Coverage = { staff: number; name: string; free: number }
export type WorkloadGroup = { workload: number; what: string; lines: DeskLine[]; coverage: Coverage[] }

/** Workloads with several lessons to decide, and who is free for how many of them, the most first. */
export const groupByWorkload = (lines: readonly DeskLine[]): WorkloadGroup[] => {
  const groups = new Map<number, DeskLine[]>()
  for (const line of lines) {
    if (line.status === 'recorded') continue
    groups.set(line.workload, [...(groups.get(line.workload) ?? []), line])
  }
  return [...groups]
    .filter(([, own]) => own.length > 1)
    .map(([workload, own]) => {
      const found = new Map<number, Coverage & { rank: number }>()
      for (const line of own) {
        for (const [rank, { staff, name }] of line.candidates.entries()) {
          const known = found.get(staff) ?? { staff, name, free: 0, rank: 0 }
          found.set(staff, { ...known, free: known.free + 1, rank: known.rank + rank })
        }
      }
      const [first] = own
      return {
        workload,
        lines: own,
        what: [first!.class, first!.subject, first!.subgroup].filter(Boolean).join(', '),
        coverage: [...found.values()].sort((a, b) => b.free - a.free || a.rank - b.rank),
      }
    })
}

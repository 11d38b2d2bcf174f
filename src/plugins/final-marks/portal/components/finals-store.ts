import type { Refusal } from '@/ui/form/send-json'

import { agrees } from '../../domain/suggest'
import type { FinalValue } from '../../domain/values'
import type { FinalsPage, PresentedCell } from '../../presenters/types'

/** `student period`: one cell. */
export type CellId = string
export const cellId = (student: number, period: string): CellId => `${student} ${period}`

type Theirs = { value: FinalValue | null; reason: string | null; authorName: string | null }
/** What the teacher wants in a cell, until the server has it. */
export type Wish = {
  value: FinalValue | null
  reason: string | null
  status: 'waiting' | 'sending' | 'needsReason' | 'refused' | 'conflict'
  message?: string
  theirs?: Theirs
  /** An earlier wish for the cell has been sent and not answered: nobody knows what stands on the server. */
  isUnderWay?: true
}
export type FinalsState = {
  /** What the server has: rows by student. */
  rows: Readonly<Record<number, Readonly<Record<string, PresentedCell>>>>
  wishes: Readonly<Record<CellId, Wish>>
  saving: 'idle' | 'saving' | 'saved' | 'offline' | 'failed'
  message: string | null
}
export type SavedChange = {
  student: number
  period: string
  was: FinalValue | null
  now: FinalValue | null
  reason: string | null
}

export const firstState = (page: FinalsPage): FinalsState => ({
  rows: Object.fromEntries(page.students.map(({ id, cells }) => [id, cells])),
  wishes: {},
  saving: 'idle',
  message: null,
})

const split = (id: CellId): { student: number; period: string } => {
  const [student = '', period = ''] = id.split(' ')
  return { student: Number(student), period }
}

export const baseOf = ({ rows }: FinalsState, id: CellId): PresentedCell | undefined => {
  const { student, period } = split(id)
  return rows[student]?.[period]
}

/** What is shown in a cell: the wish, otherwise what the server has. */
export const shownIn = (
  state: FinalsState,
  id: CellId,
): { value: FinalValue | null; reason: string | null } =>
  state.wishes[id] ?? baseOf(state, id) ?? { value: null, reason: null }

/** Whether the value wants a reason beside it. */
export const wantsReason = (
  scale: FinalsPage['scale'],
  cell: Pick<PresentedCell, 'suggested' | 'why'>,
  value: FinalValue | null,
): boolean => !agrees({ scale }, { value: cell.suggested, why: cell.why }, value)

const withWish = (state: FinalsState, id: CellId, wish: Wish | null): FinalsState => {
  const { [id]: _, ...others } = state.wishes
  return { ...state, wishes: wish ? { ...others, [id]: wish } : others }
}

type Entered = { id: CellId; value: FinalValue | null; reason: string | null; scale: FinalsPage['scale'] }

/**
 * A value put into a cell: what stands there already is no wish, unless another one is on its way there; one that
 * differs waits for its reason.
 */
export const enterValue = (state: FinalsState, { id, value, reason, scale }: Entered): FinalsState => {
  const base = baseOf(state, id)
  if (!base) return state
  const underWay = state.wishes[id]?.isUnderWay ? { isUnderWay: true as const } : {}
  if (base.value === value && (reason ?? base.reason) === base.reason) {
    const back: Wish = { value, reason: base.reason, status: 'waiting', ...underWay }
    return withWish(state, id, back.isUnderWay ? back : null)
  }
  const needs = wantsReason(scale, base, value) && !reason
  return withWish(state, id, { value, reason, status: needs ? 'needsReason' : 'waiting', ...underWay })
}

type Left = { id: CellId; was: FinalValue | null; value: FinalValue | null; reason: string | null }

/** Brings back what an earlier window left unsent; a cell that somebody changed since asks which value holds. */
export const restore = (state: FinalsState, left: readonly Left[], scale: FinalsPage['scale']): FinalsState =>
  left.reduce((next, { id, was, value, reason }) => {
    const entered = enterValue(next, { id, value, reason, scale })
    const base = baseOf(next, id)
    const wish = entered.wishes[id]
    if (!base || !wish || base.value === was) return entered
    const theirs = { value: base.value, reason: base.reason, authorName: null }
    return withWish(entered, id, { ...wish, status: 'conflict', theirs })
  }, state)

/** The changes that can be sent, and the state in which they are on their way. */
export const takeWaiting = (state: FinalsState): { changes: SavedChange[]; state: FinalsState } => {
  const waiting = Object.entries(state.wishes).filter(([, { status }]) => status === 'waiting')
  const changes = waiting.map(([id, { value, reason }]) => ({
    ...split(id),
    was: baseOf(state, id)?.value ?? null,
    now: value,
    reason,
  }))
  const wishes = { ...state.wishes }
  for (const [id, wish] of waiting) wishes[id] = { ...wish, status: 'sending', isUnderWay: true }
  return {
    changes,
    state: changes.length > 0 ? { ...state, wishes, saving: 'saving', message: null } : state,
  }
}

const answered = ({ isUnderWay: _, ...wish }: Wish): Wish => wish

/** The server has it: rows are counted anew there, and wishes that were not changed meanwhile are gone. */
export const saved = (
  state: FinalsState,
  changes: readonly SavedChange[],
  rows: FinalsState['rows'],
): FinalsState => {
  const sent = new Set(changes.map(({ student, period }) => cellId(student, period)))
  const wishes = Object.fromEntries(
    Object.entries(state.wishes)
      .filter(([id, wish]) => !(sent.has(id) && wish.status === 'sending'))
      .map(([id, wish]) => [id, sent.has(id) ? answered(wish) : wish]),
  )
  return { ...state, rows: { ...state.rows, ...rows }, wishes, saving: 'saved', message: null }
}

type Conflict = Theirs & { student: number; period: string }

/**
 * The server has not taken it. Cells with a conflict or a fault of their own say so; the others wait to be sent again.
 * Answers whether trying again at once makes sense.
 */
export const refused = (
  state: FinalsState,
  changes: readonly SavedChange[],
  refusal: Refusal,
): { state: FinalsState; isToSend: boolean } => {
  const wishes = { ...state.wishes }
  /** Typed anew since: what the server says of the former value is not said of them. */
  const renewed = new Set(
    Object.keys(wishes).filter((id) => wishes[id]?.isUnderWay && wishes[id].status !== 'sending'),
  )
  for (const [id, wish] of Object.entries(wishes))
    wishes[id] = answered(wish.status === 'sending' ? { ...wish, status: 'waiting' } : wish)
  const [first] = refusal.errors
  const isServersWord = refusal.status === 409 || refusal.status === 422 || refusal.status === 400
  if (!isServersWord)
    return {
      state: {
        ...state,
        wishes,
        saving: refusal.status === 0 || refusal.status >= 500 ? 'offline' : 'failed',
      },
      isToSend: false,
    }
  const conflicts = (first as { details?: { conflicts?: Conflict[] } } | undefined)?.details?.conflicts ?? []
  let isExplained = false
  for (const { student, period, value, reason, authorName } of conflicts) {
    const id = cellId(student, period)
    if (!wishes[id]) continue
    wishes[id] = { ...wishes[id], status: 'conflict', theirs: { value, reason, authorName } }
    isExplained = true
  }
  for (const { path, message } of refusal.fields) {
    const change = changes[Number(/^changes\.(\d+)/.exec(path)?.[1] ?? -1)]
    const id = change && cellId(change.student, change.period)
    if (!id || !wishes[id]) continue
    isExplained = true
    if (renewed.has(id)) continue
    wishes[id] = {
      ...wishes[id],
      status: first?.code === 'reason-needed' ? 'needsReason' : 'refused',
      message,
    }
  }
  return {
    state: {
      ...state,
      wishes,
      saving: isExplained ? 'idle' : 'failed',
      message: isExplained ? null : (first?.message ?? null),
    },
    isToSend: isExplained && Object.values(wishes).some(({ status }) => status === 'waiting'),
  }
}

/** Chooses between two values of one cell: theirs, or the own one over theirs. */
export const settle = (state: FinalsState, id: CellId, keepsMine: boolean): FinalsState => {
  const wish = state.wishes[id]
  const { student, period } = split(id)
  const base = baseOf(state, id)
  if (!wish?.theirs || !base) return state
  const { value, reason } = wish.theirs
  const rows = {
    ...state.rows,
    [student]: { ...state.rows[student], [period]: { ...base, value, reason } },
  }
  const mine: Wish = { value: wish.value, reason: wish.reason, status: 'waiting' }
  return withWish({ ...state, rows }, id, keepsMine ? mine : null)
}

/** The empty cells of a column that have a suggestion. */
export const emptiesOf = (
  state: FinalsState,
  page: FinalsPage,
  period: string,
): { id: CellId; value: number }[] =>
  page.students.flatMap(({ id: student }) => {
    const id = cellId(student, period)
    const base = baseOf(state, id)
    const isFree = base?.isOwed && shownIn(state, id).value === null
    return isFree && base.suggested !== null ? [{ id, value: base.suggested }] : []
  })

'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'

import { type DraftRow, emptyDraft, faultsOf, isBlank, toDraft, toTopic } from '../../domain/draft-rows'
import type { PlanPage } from '../../operations/read-plan'
import type { SavedTopics } from '../../operations/save-topics'
import type { TopicRow } from '../../types'
import { sendJson, type Refusal } from '@/ui/form/send-json'
import type { SaveStatus } from '@/ui/save-state/save-state'
import { addSignOutGuard } from '@/ui/shell/sign-out-guards'
import { draftBefore, keepDraft } from './draft-store'

/** Typing may pause for so long before it is saved, in milliseconds. */
const PAUSE = 900
const MOST_UNDO = 100

type Apply = (rows: readonly DraftRow[]) => DraftRow[]
type State = { rows: readonly DraftRow[]; past: readonly (readonly DraftRow[])[]; tag: string | null }
type Action = { apply: Apply; tag: string | null } | 'undo'

const reduce = (state: State, action: Action): State => {
  if (action === 'undo') {
    const before = state.past.at(-1)
    return before ? { rows: before, past: state.past.slice(0, -1), tag: null } : state
  }
  const rows = action.apply(state.rows)
  // Letters typed into one cell are one change.
  const isSame = action.tag !== null && action.tag === state.tag
  return {
    rows,
    past: isSame ? state.past : [...state.past, state.rows].slice(-MOST_UNDO),
    tag: action.tag,
  }
}

const rowsOf = (topics: readonly TopicRow[]): DraftRow[] =>
  topics.map((topic) => toDraft(topic, `t${topic.id}`))

/** What would be saved, without ids: two equal texts are one plan. */
const signatureOf = (rows: readonly DraftRow[]): string =>
  JSON.stringify(rows.filter((row) => !isBlank(row)).map((row) => ({ ...toTopic(row), id: null })))

const hasFaults = (row: DraftRow): boolean => !isBlank(row) && Object.keys(faultsOf(row)).length > 0

type Options = {
  page: PlanPage
  /** Whose draft it is. */
  user: number
  /** Asked of whoever signs out while something cannot be saved. */
  leaveQuestion: string
  onProblem: (refusal: Refusal | null) => void
  onRestored: () => void
}

/**
 * The topics of a plan as they are typed: saved by themselves as a whole, undone change by change, kept in this
 * browser until the server has them or their author signs out. When somebody else was faster nothing is saved until the person decides.
 */
export const usePlanDraft = ({ page, user, leaveQuestion, onProblem, onRestored }: Options) => {
  const { plan } = page
  const [state, dispatch] = useReducer(reduce, null, (): State => {
    const rows = rowsOf(page.topics)
    return { rows: rows.length > 0 ? rows : [emptyDraft('n0', '')], past: [], tag: null }
  })
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [isConflict, setConflict] = useState(false)
  const next = useRef(1)
  const rows = useRef(state.rows)
  /** Ids of rows by their keys, as far as the server has them. */
  const ids = useRef(new Map(page.topics.map(({ id }) => [`t${id}`, id])))
  const revision = useRef(plan.revision)
  const saved = useRef(signatureOf(rowsOf(page.topics)))
  const flight = useRef<Promise<boolean> | null>(null)
  const blocked = useRef(false)

  useEffect(() => {
    rows.current = state.rows
  }, [state.rows])

  const send = useCallback(async (): Promise<boolean> => {
    const sent = rows.current.filter((row) => !isBlank(row))
    if (blocked.current || sent.some(hasFaults)) return false
    const signature = signatureOf(sent)
    if (signature === saved.current) return true
    setStatus('saving')
    const answer = await sendJson<SavedTopics>(
      `/api/planning/plans/${plan.id}/topics`,
      {
        revision: revision.current,
        topics: sent.map((row) => toTopic({ ...row, id: ids.current.get(row.key) ?? null })),
      },
      { method: 'PUT' },
    )
    if (answer.ok) {
      revision.current = answer.data.revision
      ids.current = new Map(sent.map(({ key }, index) => [key, answer.data.ids[index]!]))
      saved.current = signature
      const isAll = signatureOf(rows.current) === signature
      // What was typed meanwhile is kept as typed over what the server has now.
      keepDraft(user, plan.id, isAll ? null : { revision: revision.current, rows: [...rows.current] })
      setStatus('saved')
      onProblem(null)
      return true
    }
    const { refusal } = answer
    if (refusal.errors.some(({ code }) => code === 'plan-changed')) {
      blocked.current = true
      setConflict(true)
    } else onProblem(refusal)
    setStatus(refusal.status === 0 ? 'offline' : 'failed')
    return false
  }, [plan.id, user, onProblem])

  /** Saves what is not saved; true when the server has everything. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (flight.current) await flight.current
    const run = send()
    flight.current = run
    try {
      const isSaved = await run
      // Taken back while it was on its way: to the timer of typing that looked like nothing to save.
      if (isSaved && signatureOf(rows.current) !== saved.current) setTimeout(() => void flush(), PAUSE)
      return isSaved
    } finally {
      flight.current = null
    }
  }, [send])

  const isDirty = signatureOf(state.rows) !== saved.current
  useEffect(() => {
    if (signatureOf(state.rows) === saved.current) return
    keepDraft(user, plan.id, { revision: revision.current, rows: [...state.rows] })
    const timer = setTimeout(() => void flush(), PAUSE)
    return () => clearTimeout(timer)
  }, [state.rows, plan.id, user, flush])

  useEffect(() => {
    const again = () => void flush()
    window.addEventListener('online', again)
    // Whoever signs out has it saved first: after that this browser forgets it.
    const release = addSignOutGuard(async () => {
      const isSaved = await flush()
      return isSaved || window.confirm(leaveQuestion)
    })
    return () => {
      release()
      window.removeEventListener('online', again)
    }
  }, [flush, leaveQuestion])

  useEffect(() => {
    const holdBack = (event: BeforeUnloadEvent) => {
      if (signatureOf(rows.current) !== saved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', holdBack)
    return () => window.removeEventListener('beforeunload', holdBack)
  }, [])

  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    const kept = draftBefore(user, plan.id)
    if (!kept || signatureOf(kept.rows) === saved.current) return
    if (kept.revision !== revision.current) {
      blocked.current = true
      setConflict(true)
    } else onRestored()
    next.current = kept.rows.length + 1_000
    dispatch({ apply: () => kept.rows, tag: null })
  }, [plan.id, user, onRestored])

  const change = useCallback((apply: Apply, tag: string | null = null) => dispatch({ apply, tag }), [])

  /** Ends a conflict: what the server has now takes the place of what is here, or what is here is saved over it. */
  const decide = async (isMine: boolean): Promise<void> => {
    const answer = await sendJson<PlanPage>(`/api/planning/plans/${plan.id}`, undefined, { method: 'GET' })
    if (!answer.ok) {
      onProblem(answer.refusal)
      return
    }
    const theirs = answer.data
    revision.current = theirs.plan.revision
    saved.current = signatureOf(rowsOf(theirs.topics))
    const present = new Set(theirs.topics.map(({ id }) => id))
    ids.current = new Map(
      isMine
        ? [...ids.current].filter(([, id]) => present.has(id))
        : theirs.topics.map(({ id }) => [`t${id}`, id]),
    )
    blocked.current = false
    setConflict(false)
    if (isMine) void flush()
    else {
      keepDraft(user, plan.id, null)
      dispatch({ apply: () => rowsOf(theirs.topics), tag: null })
      setStatus('saved')
    }
  }

  return {
    rows: state.rows,
    canUndo: state.past.length > 0,
    undo: useCallback(() => dispatch('undo'), []),
    change,
    /** A key that no row has. */
    newKey: useCallback(() => `n${next.current++}`, []),
    status,
    isDirty,
    isConflict,
    wrong: state.rows.filter(hasFaults).length,
    flush,
    decide,
    /** The revision that the server has after the last save of this window. */
    revisionNow: useCallback(() => revision.current, []),
    /** The card was saved: the plan has another revision. */
    noteRevision: useCallback((value: number) => {
      revision.current = value
    }, []),
  }
}

export type PlanDraft = ReturnType<typeof usePlanDraft>

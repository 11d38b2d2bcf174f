'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { fill } from '@/i18n/locale'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { FinalValue } from '../../domain/values'
import type { FinalsPage } from '../../presenters/types'
import type { FinalTexts } from '../../translations'
import {
  type CellId,
  emptiesOf,
  enterValue,
  type FinalsState,
  firstState,
  refused,
  restore,
  saved,
  settle,
  shownIn,
  takeWaiting,
} from './finals-store'
import { keepUnsent, readUnsent } from './unsent-storage'

/** Typing may pause for so long before it is sent, and an unreachable server is asked again after so long. */
const PAUSE = 350
const RETRY = 5000
const MOST_UNDONE = 200

type Step = { id: CellId; value: FinalValue | null; reason: string | null }[]
type Options = { page: FinalsPage; user: number; text: FinalTexts }

/** The state of the page: what is typed is shown at once, kept on the device and sent by itself, all of it undoable. */
export const useFinals = ({ page, user, text }: Options) => {
  const [state, setState] = useState(() => firstState(page))
  const latest = useRef(state)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSending = useRef(false)
  const undone = useRef<Step[]>([])
  const workload = page.workload.id

  const put = useCallback(
    (next: FinalsState) => {
      latest.current = next
      keepUnsent(user, workload, next)
      setState(next)
    },
    [user, workload],
  )

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    if (isSending.current) return
    const taken = takeWaiting(latest.current)
    if (taken.changes.length === 0) return
    isSending.current = true
    put(taken.state)
    const answer = await sendJson<{ rows: FinalsState['rows'] }>(`/api/finals/workloads/${workload}`, {
      changes: taken.changes,
    })
    isSending.current = false
    if (answer.ok) {
      put(saved(latest.current, taken.changes, answer.data.rows))
      // What was typed meanwhile.
      timer.current = setTimeout(() => void flush(), 0)
      return
    }
    const after = refused(latest.current, taken.changes, answer.refusal)
    put(after.state)
    if (after.isToSend) timer.current = setTimeout(() => void flush(), 0)
    else if (after.state.saving === 'offline') timer.current = setTimeout(() => void flush(), RETRY)
  }, [put, workload])

  const plan = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }, [flush])

  useEffect(() => {
    const left = page.canSet ? readUnsent(user, workload) : []
    if (left.length > 0) {
      const next = restore(latest.current, left, page.scale)
      if (Object.keys(next.wishes).length > 0) toast({ text: text.restored })
      put(next)
      plan()
    }
    const online = () => void flush()
    const leave = (event: BeforeUnloadEvent) => {
      void flush()
      if (Object.keys(latest.current.wishes).length > 0) event.preventDefault()
    }
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', leave)
      void flush()
    }
    // Once for the page; another page has a key of its own.
  }, [])

  const apply = useCallback(
    (step: Step) => {
      let next = latest.current
      for (const { id, value, reason } of step)
        next = enterValue(next, { id, value, reason, scale: page.scale })
      put(next)
      plan()
    },
    [page.scale, plan, put],
  )

  return useMemo(() => {
    const remember = (ids: readonly CellId[]) => {
      undone.current.push(
        ids.map((id) => {
          const { value, reason } = shownIn(latest.current, id)
          return { id, value, reason }
        }),
      )
      if (undone.current.length > MOST_UNDONE) undone.current.shift()
    }
    return {
      state,
      flush,
      /** Answers whether the cell now waits for a reason. */
      enter: (id: CellId, value: FinalValue | null, reason: string | null = null): boolean => {
        remember([id])
        apply([{ id, value, reason }])
        return latest.current.wishes[id]?.status === 'needsReason'
      },
      /** Back to what the server has. */
      drop: (id: CellId) => {
        const { [id]: _, ...wishes } = latest.current.wishes
        put({ ...latest.current, wishes })
      },
      fill: (period: string) => {
        const found = emptiesOf(latest.current, page, period)
        if (found.length > 0) {
          remember(found.map(({ id }) => id))
          apply(found.map(({ id, value }) => ({ id, value, reason: null })))
        }
        toast({ text: found.length > 0 ? fill(text.fillDone, { n: found.length }) : text.fillNone })
      },
      undo: (): CellId | null => {
        const step = undone.current.pop()
        if (!step) return null
        apply(step)
        return step[0]?.id ?? null
      },
      settle: (id: CellId, keepsMine: boolean) => {
        put(settle(latest.current, id, keepsMine))
        plan()
      },
    }
  }, [state, flush, apply, put, plan, page, text])
}

export type FinalsDesk = ReturnType<typeof useFinals>

'use client'

import { useCallback, useRef, useState } from 'react'

import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import type { KitMessages } from '@/i18n/messages'

import { isSameEntry, type Step } from '../../../domain/plan-move'
import type { Entry } from '../../../domain/school-week'
import type { EntryRow } from '../../../types'

export type SaveStatus = 'saved' | 'saving' | 'failed' | 'stale'

type Options = {
  version: number
  revision: number
  entries: readonly EntryRow[]
  errorText: KitMessages['errors']
}

const applyStep = (entries: readonly Entry[], { remove, put }: Step): Entry[] => [
  ...entries.filter((entry) => !remove.some((gone) => isSameEntry(gone, entry))),
  ...put,
]
const turnRound = ({ remove, put }: Step): Step => ({ remove: put, put: remove })

/**
 * The lessons of the week with undo and redo. A change is shown at once and saved in its turn with the revision; what the
 * server refuses is taken back and told, together with whatever was done on top of it.
 */
export const useWeekStore = ({ version, revision, entries: initial, errorText }: Options) => {
  const [entries, setEntries] = useState<readonly Entry[]>(initial)
  const [past, setPast] = useState<readonly Step[]>([])
  const [future, setFuture] = useState<readonly Step[]>([])
  const [status, setStatus] = useState<SaveStatus>('saved')
  const [problem, setProblem] = useState<string | null>(null)
  const confirmed = useRef<{ entries: readonly EntryRow[]; revision: number }>({ entries: initial, revision })
  const queue = useRef(Promise.resolve())
  const waiting = useRef(0)
  const epoch = useRef(0)

  const save = useCallback(
    (step: Step): void => {
      const own = epoch.current
      waiting.current += 1
      setStatus('saving')
      queue.current = queue.current.then(async () => {
        if (own !== epoch.current) return
        const { entries: saved, revision: seen } = confirmed.current
        const gone = saved.filter((row) => step.remove.some((entry) => isSameEntry(entry, row)))
        const answer = await sendJson<{ revision: number; ids: number[] }>(
          `/api/schedule/versions/${version}/changes`,
          {
            revision: seen,
            remove: gone.map(({ id }) => id),
            put: step.put.map(({ workload, weekday, number, cycleWeek, room, isFixed }) => ({
              workload,
              weekday,
              number,
              cycleWeek,
              room,
              isFixed,
            })),
          },
        )
        waiting.current -= 1
        if (answer.ok) {
          const { ids, revision: next } = answer.data
          confirmed.current = {
            revision: next,
            entries: [
              ...saved.filter((row) => !gone.includes(row)),
              ...step.put.map((entry, index): EntryRow => ({ ...entry, id: ids[index]! })),
            ],
          }
          if (waiting.current === 0) setStatus('saved')
          return
        }
        epoch.current += 1
        waiting.current = 0
        setEntries(saved)
        setPast([])
        setFuture([])
        const isStale = answer.refusal.errors.some(({ code }) => code === 'changed-meanwhile')
        setStatus(isStale ? 'stale' : 'failed')
        setProblem(explainRefusal(answer.refusal, errorText))
      })
    },
    [errorText, version],
  )

  const run = (step: Step): void => {
    setProblem(null)
    setEntries((list) => applyStep(list, step))
    save(step)
  }
  return {
    entries,
    status,
    problem,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** The revision that the server has confirmed. */
    revision: (): number => confirmed.current.revision,
    /** Waits for what is on its way. */
    settled: (): Promise<void> => queue.current,
    apply: (step: Step): void => {
      setPast((steps) => [...steps.slice(-199), step])
      setFuture([])
      run(step)
    },
    undo: (): boolean => {
      const step = past.at(-1)
      if (!step) return false
      setPast(past.slice(0, -1))
      setFuture([...future, step])
      run(turnRound(step))
      return true
    },
    redo: (): boolean => {
      const step = future.at(-1)
      if (!step) return false
      setFuture(future.slice(0, -1))
      setPast([...past, step])
      run(step)
      return true
    },
  }
}

'use client'

import { useMemo, useState } from 'react'

import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'

import { controlDays, draftWorks, type ControlSource } from '../../../domain/load/draft-controls'
import type { Entry } from '../../../domain/school-week'
import type { EditorContext } from './editor-types'

/** Where control works fall by the lessons as they stand now, counted anew after each move. */
export const useControls = (context: EditorContext, entries: readonly Entry[]) => {
  const { data, errorText } = context
  const [source, setSource] = useState(data.controls)
  const [problem, setProblem] = useState<string | null>(null)
  const works = useMemo(
    () =>
      draftWorks({
        source,
        workloads: data.source.workloads,
        entries,
        cycleWeeks: data.source.cycleWeeks,
      }),
    [source, data.source, entries],
  )
  const over = useMemo(() => controlDays(works), [works])

  /** Asks anew for a draft that begins on another day; what was shown stays when it may not. */
  const begin = async (from: string): Promise<void> => {
    setProblem(null)
    const answer = await sendJson<ControlSource>(
      `/api/schedule/versions/${data.version.id}/control-works?from=${from}`,
      undefined,
      { method: 'GET' },
    )
    if (answer.ok) setSource(answer.data)
    else setProblem(explainRefusal(answer.refusal, errorText))
  }
  return { source, works, over, problem, begin }
}

export type Controls = ReturnType<typeof useControls>

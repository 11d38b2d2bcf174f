'use client'

import { useMemo } from 'react'

import { fill } from '@/i18n/locale'
import { toast } from '@/ui/toast/toast'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import { type CellInput, readCellInput } from '../../../domain/cell-input'
import { cellWords } from '../cells/labels'
import {
  clearMarkSteps,
  codeSteps,
  commentSteps,
  correctionSteps,
  scoreSteps,
  stepsOf,
} from '../journal-store/enter'
import { type FillInput, type FillScope, fillSteps } from '../journal-store/fill'
import type { Column } from '../journal-store/columns'
import type { Step } from '../journal-store/undo-stack'
import { useJournal } from '../session/journal-context'

export type CellPlace = { student: number; column: Column }

const isMarkInput = ({ kind }: CellInput): boolean => kind === 'mark' || kind === 'debt'

/** Enters into cells and says aloud what came of it, or why nothing did. */
export const useCellEntry = (announce: (message: string) => void) => {
  const { session, text, locale } = useJournal()
  return useMemo(() => {
    const { store } = session
    const viewOf = ({ student, column }: CellPlace) => {
      const index = store.columns().findIndex(({ id }) => id === column.id)
      return store.row(student).cells[index]
    }
    const refusalOf = (place: CellPlace, input: CellInput): string | null => {
      const view = viewOf(place)
      if (!view) return text.refused
      if (view.closed) return text.closed[view.closed]
      return isMarkInput(input) && !store.data().isMarked ? text.noMarks : null
    }
    const stepsFor = (place: CellPlace, input: CellInput): readonly Step[] => {
      const view = viewOf(place)
      return view && refusalOf(place, input) === null ? stepsOf({ ...place, view }, input) : []
    }
    const say = (place: CellPlace): void => {
      const view = viewOf(place)
      const { scale } = store.data().marking
      if (view) announce(cellWords(view.mark, view.code, { text, locale, scale }))
    }
    return {
      /** Whether it was entered. */
      enter: (place: CellPlace, input: CellInput): boolean => {
        const refusal = refusalOf(place, input)
        if (refusal !== null) {
          announce(refusal)
          return false
        }
        session.apply(stepsFor(place, input))
        if (input.kind === 'clear') announce(text.cleared)
        else say(place)
        return true
      },
      setComment: (place: CellPlace, comment: string): void => {
        const view = viewOf(place)
        if (view && !view.closed) session.apply(commentSteps({ ...place, view }, comment))
      },
      /** Sets the mark alone; `null` takes it away. */
      setMark: (place: CellPlace, input: CellInput | null): boolean => {
        const view = viewOf(place)
        if (!view || view.closed) return false
        session.apply(input ? stepsFor(place, input) : clearMarkSteps({ ...place, view }))
        say(place)
        return true
      },
      /** The score of a test beside the mark; `null` takes it away. */
      setScore: (place: CellPlace, score: number | null): void => {
        const view = viewOf(place)
        if (view && !view.closed) session.apply(scoreSteps({ ...place, view }, score))
      },
      /** A mark over an earlier one, with the reason for the history; `null` takes the mark away. */
      correct: (place: CellPlace, input: CellInput | null, reason: string): void => {
        const view = viewOf(place)
        if (!view || view.closed) return
        session.apply(correctionSteps({ ...place, view }, input, reason))
        say(place)
      },
      /** One value down a column, with the way back. */
      fill: (column: Column, students: readonly number[], input: FillInput, scope: FillScope): void => {
        if ((input.kind === 'mark' || input.kind === 'debt') && !store.data().isMarked) {
          announce(text.noMarks)
          return
        }
        const cells = students.flatMap((student) => {
          const view = viewOf({ student, column })
          return view ? [{ student, column, view }] : []
        })
        const steps = fillSteps(cells, input, scope)
        session.apply(steps)
        const message = steps.length > 0 ? fill(text.filled, { n: steps.length }) : text.nothingToFill
        announce(message)
        const back = { label: text.undo, onAction: () => void session.undo() }
        toast({ text: message, ...(steps.length > 0 ? { action: back } : {}) })
      },
      commentOf: (place: CellPlace): string | null => viewOf(place)?.mark?.comment ?? null,
      /** Sets the code alone; `null` says that the student is in the lesson. */
      setCode: (place: CellPlace, code: AttendanceCode | null): boolean => {
        const view = viewOf(place)
        if (!view || view.closed) return false
        session.apply(codeSteps({ ...place, view }, code))
        say(place)
        return true
      },
      /** Enters a block from the clipboard, its first value into the first place. Takes what can be understood. */
      paste: (places: readonly { place: CellPlace; value: string }[]): void => {
        const steps = places.flatMap(({ place, value }) => {
          const input = readCellInput(value, store.data().marking.scale)
          return input ? stepsFor(place, input) : []
        })
        session.apply(steps)
        announce(fill(text.pasted, { n: steps.length }))
      },
      undo: (): void => announce(session.undo() > 0 ? text.undone : text.nothingToUndo),
      redo: (): void => void session.redo(),
    }
  }, [session, text, locale, announce])
}

export type CellEntry = ReturnType<typeof useCellEntry>

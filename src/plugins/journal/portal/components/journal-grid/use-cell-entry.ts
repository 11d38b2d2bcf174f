'use client'

import { useMemo } from 'react'

import { fill } from '@/i18n/locale'

import type { AttendanceCode } from '../../../domain/attendance-codes'
import { type CellInput, readCellInput } from '../../../domain/cell-input'
import { cellWords } from '../cells/labels'
import { clearMarkSteps, codeSteps, commentSteps, stepsOf } from '../journal-store/enter'
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
      if (view) announce(cellWords(view.mark, view.code, { text, locale }))
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
          const input = readCellInput(value)
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

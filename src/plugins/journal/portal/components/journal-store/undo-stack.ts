import type { ValueKey } from './keys'
import type { Value } from './values'

/** One value that was changed, and what stood there. */
export type Step = { lesson: number; key: ValueKey; before: Value; after: Value }

const DEPTH = 200

/** What was entered in the grid, to be taken back and entered again. One entry may change several values. */
export const createUndoStack = () => {
  let done: (readonly Step[])[] = []
  let undone: (readonly Step[])[] = []
  const take = (from: (readonly Step[])[], to: (readonly Step[])[]): readonly Step[] => {
    const steps = from.pop()
    if (!steps) return []
    to.push(steps)
    return steps
  }
  return {
    push: (steps: readonly Step[]): void => {
      if (steps.length === 0) return
      done = [...done.slice(1 - DEPTH), steps]
      undone = []
    },
    /** The steps to take back, last first. */
    undo: (): readonly Step[] => [...take(done, undone)].reverse(),
    redo: (): readonly Step[] => take(undone, done),
  }
}

import { askNeighbours, hearNeighbours } from '@/core/neighbours'

export type Progress = {
  /** The rows of the file are checked once more before what they hold is written. */
  phase: 'check' | 'write'
  done: number
  total: number
  isStopped: boolean
}

/** Kept in the process that writes: a bar to look at, not a record. The others ask it. */
const running = new Map<number, Progress>()

const LOOK = 'imports.progress'
const STOP = 'imports.stop'

const stopHere = (id: number): true | undefined => {
  const progress = running.get(id)
  if (!progress) return undefined
  progress.isStopped = true
  return true
}
hearNeighbours<number>(LOOK, (id) => running.get(id))
hearNeighbours<number>(STOP, stopHere)

export const progressOf = async (id: number): Promise<Progress | null> =>
  running.get(id) ?? (await askNeighbours<Progress>(LOOK, id))[0] ?? null
/** `null` when this import is being written here already. */
export const beginProgress = (id: number): Progress | null => {
  if (running.has(id)) return null
  const progress: Progress = { phase: 'check', done: 0, total: 0, isStopped: false }
  running.set(id, progress)
  return progress
}
export const endProgress = (id: number): void => void running.delete(id)
/** Whether there was something to stop. */
export const stopImport = async (id: number): Promise<boolean> =>
  stopHere(id) ?? (await askNeighbours<true>(STOP, id)).length > 0

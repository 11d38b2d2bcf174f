export type Progress = {
  /** The rows of the file are checked once more before what they hold is written. */
  phase: 'check' | 'write'
  done: number
  total: number
  isStopped: boolean
}

/** Kept in the process alone: a bar to look at, not a record. */
const running = new Map<number, Progress>()

export const progressOf = (id: number): Progress | null => running.get(id) ?? null
export const beginProgress = (id: number): Progress => {
  const progress: Progress = { phase: 'check', done: 0, total: 0, isStopped: false }
  running.set(id, progress)
  return progress
}
export const endProgress = (id: number): void => void running.delete(id)
/** Whether there was something to stop. */
export const stopImport = (id: number): boolean => {
  const progress = running.get(id)
  if (progress) progress.isStopped = true
  return Boolean(progress)
}

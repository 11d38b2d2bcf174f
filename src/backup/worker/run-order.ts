import type { Origin } from '../sidecar'

/** What a run is to do. */
export type RunOrder = { id: string } & (
  { kind: 'backup'; origin: Origin } | { kind: 'verify'; name: string }
)

/** An error in words, as it passes from thread to thread. */
export type ToldError = { code: string; status: number; ru: string; en: string }

type Phase = 'starting' | 'ready' | 'stopping'

/** Where the server stands between its first and its last request. */
export type Lifecycle = { phase: () => Phase; setPhase: (phase: Phase) => void }

export const createLifecycle = (initial: Phase = 'starting'): Lifecycle => {
  let phase = initial
  return { phase: () => phase, setPhase: (next) => (phase = next) }
}

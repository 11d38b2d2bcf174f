/** Gives the lock to the next in the queue; calling it twice does nothing. */
export type Release = () => void

export type FifoLock = {
  /** Waits in the order of asking. Rejects with `whenLate` when the turn does not come in time. */
  acquire: () => Promise<Release>
  /** Refuses everybody who waits and everybody who comes later. */
  close: (reason: Error) => void
  isHeld: () => boolean
  waiting: () => number
}

type FifoLockOptions = {
  timeoutMs: number
  /** Makes the error for one who waited too long. */
  whenLate: (facts: { waitedMs: number; heldMs: number; waiting: number }) => Error
}

type Waiter = { resolve: (release: Release) => void; reject: (reason: Error) => void; timer: NodeJS.Timeout }

/** A fair mutual exclusion: first come, first served, nobody waits for ever. */
export const createFifoLock = ({ timeoutMs, whenLate }: FifoLockOptions): FifoLock => {
  // A Set keeps the order of insertion and lets one who is late leave from the middle.
  const queue = new Set<Waiter>()
  let heldSince: number | null = null
  let closedBy: Error | null = null

  const grant = (): Release => {
    heldSince = performance.now()
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      heldSince = null
      const [next] = queue
      if (!next) return
      queue.delete(next)
      clearTimeout(next.timer)
      next.resolve(grant())
    }
  }

  const acquire = (): Promise<Release> => {
    if (closedBy) return Promise.reject(closedBy)
    if (heldSince === null) return Promise.resolve(grant())
    return new Promise((resolve, reject) => {
      const asked = performance.now()
      const timer = setTimeout(() => {
        queue.delete(waiter)
        const now = performance.now()
        reject(whenLate({ waitedMs: now - asked, heldMs: now - (heldSince ?? now), waiting: queue.size }))
      }, timeoutMs)
      const waiter: Waiter = { resolve, reject, timer }
      queue.add(waiter)
    })
  }

  const close = (reason: Error): void => {
    closedBy ??= reason
    for (const { reject, timer } of queue) {
      clearTimeout(timer)
      reject(closedBy)
    }
    queue.clear()
  }

  return { acquire, close, isHeld: () => heldSince !== null, waiting: () => queue.size }
}

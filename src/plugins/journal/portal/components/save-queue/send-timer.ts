import type { Timers } from './queue-types'

/** Whoever types on and on is saved in between. */
const LONGEST_WAIT = 3000
/** What another window wrote it sends itself, unless it is closed meanwhile. */
const TAKE_OVER = 5000

/** When a channel sends next: one time at most is planned. */
export const createSendTimer = (timers: Timers, onTime: () => void) => {
  let isClosed = false
  /** It waits only for another window to fall silent. */
  let isStandby = false
  let timer: unknown
  let lastCall: unknown

  const stop = (): void => {
    if (timer !== undefined) timers.clear(timer as never)
    if (lastCall !== undefined) timers.clear(lastCall as never)
    timer = undefined
    lastCall = undefined
    isStandby = false
  }
  const run = (): void => {
    stop()
    onTime()
  }
  const schedule = (ms: number): void => {
    stop()
    if (!isClosed) timer = timers.set(run, ms)
  }
  return {
    isIdle: (): boolean => timer === undefined,
    schedule,
    /** Waits for more, but not for ever. */
    waitForMore: (ms: number): void => {
      if (isClosed) return
      if (timer !== undefined) timers.clear(timer as never)
      isStandby = false
      timer = timers.set(run, ms)
      lastCall ??= timers.set(run, LONGEST_WAIT)
    },
    /** Another window writes: this one sends when nothing has been heard for a while. What is planned here stays so. */
    standBy: (): void => {
      if (timer !== undefined && !isStandby) return
      schedule(TAKE_OVER)
      isStandby = true
    },
    /** Nothing is planned any more. */
    close: (): void => {
      isClosed = true
      stop()
    },
  }
}

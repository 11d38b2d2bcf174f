const CLOCK_KEY = Symbol.for('asu-rso.clock')
type GlobalWithClock = typeof globalThis & { [CLOCK_KEY]?: () => Date }

/** The present moment. The only place that asks the machine's clock, so that tests can set it. */
export const now = (): Date => (globalThis as GlobalWithClock)[CLOCK_KEY]?.() ?? new Date()

/** Replaces the clock for tests and demonstrations; without an argument the machine's clock is back. */
export const setClock = (clock?: () => Date): void => {
  ;(globalThis as GlobalWithClock)[CLOCK_KEY] = clock
}

import { env, type Env } from '@/env'

/** The settings of this process become these, as if it had been started with them. */
export const changeEnv = (settings: { [TName in keyof Env]?: Env[TName] | undefined }): void => {
  // It is read at first use and kept there.
  void env.NODE_ENV
  const kept = (globalThis as Record<symbol, object>)[Symbol.for('asu-rso.env')]
  Object.assign(kept!, settings)
}

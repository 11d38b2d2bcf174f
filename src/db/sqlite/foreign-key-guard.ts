import type { Lane } from './lane'

type WithLock = (fn: () => void) => Promise<void>

/**
 * Switches foreign keys off for migrations and checks them before each commit instead.
 *
 * SQLite changes a table by copying it and dropping the old one, and a DROP with foreign keys on first deletes the
 * rows, which sets the references of other tables to null. The PRAGMA inside a generated migration does not help:
 * it has no effect within a transaction.
 */
export const foreignKeyGuard = (writer: Lane) => {
  let suspended = 0
  let brokenBefore = 0

  const countBroken = (): number => writer.cells('PRAGMA foreign_key_check').length

  const off = async <T>(withLock: WithLock, fn: () => Promise<T>): Promise<T> => {
    await withLock(() => {
      if (suspended === 0) {
        writer.exec('PRAGMA foreign_keys = OFF')
        brokenBefore = countBroken()
      }
      suspended += 1
    })
    try {
      return await fn()
    } finally {
      await withLock(() => {
        suspended -= 1
        if (suspended === 0) writer.exec('PRAGMA foreign_keys = ON')
      })
    }
  }

  const check = (): void => {
    if (suspended === 0) return
    const broken = countBroken()
    if (broken > brokenBefore) {
      throw new Error(
        `The migration leaves ${broken - brokenBefore} references to documents that do not exist`,
      )
    }
  }

  return { off, check }
}

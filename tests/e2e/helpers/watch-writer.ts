import Database from 'libsql'

type IsWrittenTo = () => boolean

/**
 * Lets `fn` ask whether another process is in the middle of a transaction that writes. All questions go through one
 * connection: the driver frees those that are closed late, and thousands of them are more than a process may open.
 */
export const watchWriter = async <T>(
  file: string,
  fn: (isWrittenTo: IsWrittenTo) => Promise<T>,
): Promise<T> => {
  const database = new Database(file)
  try {
    return await fn(() => {
      try {
        database.exec('BEGIN IMMEDIATE')
      } catch {
        return true
      }
      database.exec('ROLLBACK')
      return false
    })
  } finally {
    database.close()
  }
}

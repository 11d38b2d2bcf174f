import { createClient } from '@libsql/client'

/** Whether another process is in the middle of a transaction that writes. */
export const isWrittenTo = async (file: string): Promise<boolean> => {
  const client = createClient({ url: `file:${file}` })
  try {
    const transaction = await client.transaction('write')
    await transaction.rollback()
    return false
  } catch {
    return true
  } finally {
    client.close()
  }
}

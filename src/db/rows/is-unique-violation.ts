type DatabaseError = { code?: unknown; cause?: unknown }

/** Whether a write was refused because such a row is there already, on either database. */
export const isUniqueViolation = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as DatabaseError
  if (code === 11000 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return true
  return cause !== undefined && isUniqueViolation(cause)
}

/**
 * A passphrase of 16 characters or more, an identity of age (`AGE-SECRET-KEY-1…`), or its public half (`age1…`), with
 * which a server makes copies that it cannot read itself.
 */
export const BACKUP_KEY_PATTERN =
  /^(?:AGE-SECRET-KEY-1[A-Z\d]{58}|age1[a-z\d]{58}|(?!AGE-SECRET-KEY-|age1).{16,})$/

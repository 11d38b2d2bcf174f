/** `school-20261128T223000Z-a1b2.tar.gz`, with `.age` when it is encrypted. The instant is that of its beginning, UTC. */
const PATTERN = /^school-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[\da-f]{8}\.tar\.gz(\.age)?$/

export type BackupName = { name: string; madeAt: string; isEncrypted: boolean }

/** What the name of a file tells; `null` for a file that is no backup, whatever path or trick it holds. */
export const parseBackupName = (name: string): BackupName | null => {
  const found = PATTERN.exec(name)
  if (!found) return null
  const [, year, month, day, hours, minutes, seconds, age] = found
  const madeAt = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`
  // A thirteenth month is no date.
  if (Number.isNaN(Date.parse(madeAt))) return null
  return { name, madeAt, isEncrypted: age !== undefined }
}

type Naming = { at: Date; id: string; isEncrypted: boolean }

/** The name of a backup; `id` is eight hexadecimal digits, so that two of the same second differ. */
export const backupName = ({ at, id, isEncrypted }: Naming): string => {
  const instant = at.toISOString().replace(/\.\d+Z$/, 'Z')
  return `school-${instant.replaceAll(/[-:]/g, '')}-${id}.tar.gz${isEncrypted ? '.age' : ''}`
}

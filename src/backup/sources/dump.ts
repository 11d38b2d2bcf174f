import type { SourceFile } from '../archive/write-archive'

/** A database laid down as files, and what is known of it. */
export type Dump = {
  kind: 'sqlite' | 'mongodb'
  isOfOneInstant: boolean
  files: SourceFile[]
  counts: Record<string, number>
  migrations: string[]
  /** By whose clock days begin: that of the first school. */
  timeZone: string | null
}

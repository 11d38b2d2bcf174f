import type { Localized } from '@/core/locale'

/** A backup as people see it. */
export type BackupRow = {
  name: string
  /** When it was begun, an instant. */
  madeAt: string
  /** Bytes. */
  size: number
  isEncrypted: boolean
  origin: 'scheduled' | 'manual' | 'command' | null
  /** Rows of the database and files beside it; `null` for one that was put there by hand. */
  rows: number | null
  files: number | null
  verifiedAt: string | null
  isDamaged: boolean
}

export type BackupRun = { kind: 'backup' | 'verify'; done: number; total: number }

/** Everything that the page of backups tells. */
export type BackupState = {
  backups: BackupRow[]
  run: BackupRun | null
  failure: ({ at: string } & Localized) | null
  isStale: boolean
  /** The newest one that is not damaged. */
  last: BackupRow | null
  folder: string
  /** Loss of one disk would take both. */
  isOnSameDisk: boolean
  hasKey: boolean
  at: string
  keep: { daily: number; weekly: number; monthly: number }
  /** What this school was restored from, if it was. */
  restored: { from: string; madeAt: string; restoredAt: string } | null
}

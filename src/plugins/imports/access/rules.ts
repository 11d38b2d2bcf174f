import type { Facts } from '@/access/facts'
import { hasStatus } from '@/access/has-status'

import { type ImportKind, type Kind, KINDS } from '../types'

/** Who imports at all; which kinds, `kindsOf` says. */
export const importsTables = hasStatus('administrator', 'secretary', 'deputy')

const TEACHING: readonly Kind[] = ['classes', 'workloads']
type Reader = Pick<Facts, 'statuses'>

/** The deputy brings in classes and workloads, the office everything. */
export const kindsOf = ({ statuses }: Reader): readonly Kind[] =>
  statuses.has('administrator') || statuses.has('secretary') ? KINDS : statuses.has('deputy') ? TEACHING : []

/** Which entries of the register the reader sees and takes back; archives of other systems are the administrator's. */
export const registerOf = (reader: Reader): readonly ImportKind[] =>
  isAdministrator(reader) ? [...KINDS, 'roster'] : kindsOf(reader)

/** Who gives rights to those who are imported (docs/adr/0004-who-sets-statuses.md). */
export const isAdministrator = ({ statuses }: Reader): boolean => statuses.has('administrator')

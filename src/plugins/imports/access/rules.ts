import type { Facts } from '@/access/facts'
import { hasStatus } from '@/access/has-status'

import { type Kind, KINDS } from '../types'

/** Who imports at all; which kinds, `kindsOf` says. */
export const importsTables = hasStatus('administrator', 'secretary', 'deputy')

const TEACHING: readonly Kind[] = ['classes', 'workloads']

/** The deputy brings in classes and workloads, the office everything. */
export const kindsOf = ({ statuses }: Pick<Facts, 'statuses'>): readonly Kind[] =>
  statuses.has('administrator') || statuses.has('secretary') ? KINDS : statuses.has('deputy') ? TEACHING : []

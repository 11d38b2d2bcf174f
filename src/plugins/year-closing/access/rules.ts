import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { AccessRules } from '@/core/rule'

/** Who works through the closing of a year: next year, classes, decisions, orders. */
export const closesYear = hasStatus('administrator', 'deputy', 'secretary')
/** The principal reads everything and signs the orders. */
export const signsClosing = hasStatus('principal')
/** Who sees the closing at all. */
export const readsClosing = any(closesYear, signsClosing)
/** The present year is switched by those who keep the years of a school. */
export const switchesYear = hasStatus('administrator', 'deputy')

/** Written by the steps of the closing alone, never by editing. */
export const closingRules: AccessRules = {
  create: nobody,
  read: readsClosing,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}

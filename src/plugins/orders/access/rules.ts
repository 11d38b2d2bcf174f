import { any, nobody } from '@/access/algebra'
import { factsOf } from '@/access/facts'
import { hasStatus } from '@/access/has-status'
import { factsSay } from '@/access/among'
import type { AccessRules, Rule } from '@/core/rule'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

const overseers = hasStatus('administrator', 'principal', 'deputy', 'secretary')

/** A class teacher reads the orders that moved somebody out of the class or into it. */
const ofLedClass =
  (field: 'id' | 'order'): Rule =>
  async ({ req }) => {
    const facts = await factsOf(req)
    const led = facts?.classTeacherOf ?? []
    if (led.length === 0) return false
    const lines = await rows(req).find<{ order: number }>({
      collection: SLUGS.lines,
      columns: ['order'],
      where: { or: [{ fromClass: { in: led } }, { toClass: { in: led } }] },
    })
    return lines.length > 0 && { [field]: { in: [...new Set(lines.map(({ order }) => order))] } }
  }

/** The server alone writes orders: through drafts, signatures and dates, never by editing. */
const written = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

export const orderRules: AccessRules = { ...written, read: any(overseers, ofLedClass('id')) }
export const lineRules: AccessRules = { ...written, read: any(overseers, ofLedClass('order')) }
export const scanRules: AccessRules = { ...written, read: any(overseers, ofLedClass('order')) }
export const templateRules: AccessRules = { ...written, read: overseers }

/** Who opens the book of orders at all. */
export const readsOrders = any(
  overseers,
  factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
)
/** The secretary prepares orders (duty sec-02). */
export const draftsOrders = hasStatus('secretary')
/** The principal signs. */
export const signsOrders = hasStatus('principal')
/** Who lays the scan of the signed paper to an order. */
export const attachesScans = hasStatus('secretary', 'principal')
/** Who also sees the scans that were replaced. */
export const seesEarlierScans = overseers
/** What is signed is carried out on its date by itself; both may repeat what failed. */
export const carriesOut = hasStatus('secretary', 'principal')

import { TODAY } from '../clock'
import type { ValidData } from './types'

export const ordersData: ValidData = {
  orders: async ({ own, place, unique }) => ({
    year: await own('year', 'years', place.year),
    kind: 'promote',
    date: TODAY,
    effectiveOn: TODAY,
    state: 'draft',
    revision: 1,
    numberKey: unique('draft-'),
  }),
  'order-lines': async ({ own, place }) => ({
    order: await own('order', 'orders'),
    student: await own('student', 'students'),
    fromClass: await own('fromClass', 'classes', place.class),
  }),
  'order-scans': async ({ own }) => ({
    order: await own('order', 'orders'),
    file: await own('file', 'media'),
    addedAt: '2026-11-20T08:00:00.000Z',
  }),
  'order-templates': () => ({
    group: 'leave',
    series: 'о',
    preamble: 'В связи с заявлением',
    points: '{список}',
  }),
}

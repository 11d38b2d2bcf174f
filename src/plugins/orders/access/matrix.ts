import { type AccessMatrix, type MatrixActor, NOBODY } from '@/core/matrix'

const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy', 'secretary']
const SECRETARY: readonly MatrixActor[] = ['secretary']
const written = { create: NOBODY, update: NOBODY, delete: NOBODY }

/** Nobody edits an order: it is drafted, signed, carried out and cancelled through the portal. */
export const matrix: AccessMatrix = {
  collections: {
    orders: { ...written, read: { all: OVERSEERS, some: ['classTeacher'] } },
    'order-lines': { ...written, read: { all: OVERSEERS, some: ['classTeacher'] } },
    'order-scans': { ...written, read: { all: OVERSEERS, some: ['classTeacher'] } },
    'order-templates': { ...written, read: { all: OVERSEERS } },
  },
  endpoints: {
    'post /movement/orders': SECRETARY,
    'patch /movement/orders/:order': SECRETARY,
    'delete /movement/orders/:order': SECRETARY,
    'post /movement/orders/:order/cancellation': SECRETARY,
    'post /movement/orders/:order/signature': ['principal'],
    'post /movement/orders/:order/execution': ['principal', 'secretary'],
    'get /movement/orders/:order/paper': [...OVERSEERS, 'classTeacher'],
    'post /movement/orders/:order/scans': ['principal', 'secretary'],
    'get /movement/orders/:order/scans/:scan': [...OVERSEERS, 'classTeacher'],
    'post /movement/orders/:order/publication': SECRETARY,
    'put /movement/templates/:group': SECRETARY,
  },
}

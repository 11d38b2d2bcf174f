import { defineSchoolPlugin } from '@/core/plugin'

import { orderLines } from './collections/order-lines'
import { leftByOrder, movedByOrder } from './collections/moved-by'
import { orderScans } from './collections/order-scans'
import { orderTemplates } from './collections/order-templates'
import { orders as orderCollection } from './collections/orders'
import {
  carryOutEndpoint,
  orderPaperEndpoint,
  saveTemplateEndpoint,
  signOrderEndpoint,
} from './endpoints/decisions'
import {
  changeDraftEndpoint,
  deleteDraftEndpoint,
  draftCancellationEndpoint,
  draftOrderEndpoint,
} from './endpoints/drafts'
import { publishOrderEndpoint } from './endpoints/publication'
import { carryOrdersThrough } from './duties/sec-02'
import { publishOrders } from './duties/sec-07'
import { addScanEndpoint, openScanEndpoint } from './endpoints/scans'
import { carryOutDueJob } from './jobs/carry-out-due'
import { orderPages } from './portal/pages'
import { movementReport } from './reports/movement'
import { ordersRegister } from './reports/register'
import { writeOrders } from './seed/write-orders'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Orders on movement: drafted by the secretary, signed by the principal, carried out on their date, undone by others. */
export const orders = defineSchoolPlugin({
  slug: 'orders',
  title: { ru: 'Приказы', en: 'Orders' },
  about: {
    ru: 'Движение учеников по приказам: зачисление, перевод, выбытие.',
    en: 'Movement of students by orders: enrolment, transfer, leaving.',
  },
  requires: ['documents', 'journal'],
  collections: [orderCollection, orderLines, orderTemplates, orderScans],
  extends: [movedByOrder, leftByOrder],
  endpoints: [
    draftOrderEndpoint,
    changeDraftEndpoint,
    deleteDraftEndpoint,
    draftCancellationEndpoint,
    signOrderEndpoint,
    carryOutEndpoint,
    orderPaperEndpoint,
    saveTemplateEndpoint,
    publishOrderEndpoint,
    addScanEndpoint,
    openScanEndpoint,
  ],
  jobs: [carryOutDueJob],
  duties: [carryOrdersThrough, publishOrders],
  reports: [ordersRegister, movementReport],
  portal: orderPages,
  seed: writeOrders,
  translations: { ru, en },
})

/** What other plugins may build on: drafts of orders, their signing and undoing. */
export { kindOf } from './domain/kinds'
export { draftCancellation } from './operations/cancel-order'
export { deleteDraft, draftOrder } from './operations/draft-order'
export { signOrder } from './operations/sign-order'

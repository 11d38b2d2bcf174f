import { defineSchoolPlugin } from '@/core/plugin'

import { orderLines } from './collections/order-lines'
import { leftByOrder, movedByOrder } from './collections/moved-by'
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
import { carryOutDueJob } from './jobs/carry-out-due'
import { orderPages } from './portal/pages'
import { movementReport } from './reports/movement'
import { ordersRegister } from './reports/register'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Orders on movement: drafted by the secretary, signed by the principal, carried out on their date, undone by others. */
export const orders = defineSchoolPlugin({
  slug: 'orders',
  requires: ['documents', 'journal'],
  collections: [orderCollection, orderLines, orderTemplates],
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
  ],
  jobs: [carryOutDueJob],
  reports: [ordersRegister, movementReport],
  portal: orderPages,
  translations: { ru, en },
})

/** What other plugins may build on: drafts of orders. */
export { draftOrder } from './operations/draft-order'

import { z } from 'zod'

import { isId } from '@/core/ids'

const WRONG_ID = { error: 'Номер записи указан неверно. / Wrong id.' }
const BASE64URL = /^[\w-]+={0,2}$/

export const deviceParams = z.object({ device: z.coerce.number(WRONG_ID).refine(isId, WRONG_ID) })
export const tokenParams = z.object({ token: z.string().max(200) })

export const choicesBody = z.strictObject({
  digest: z.boolean(),
  marks: z.boolean(),
  homework: z.boolean(),
  showsValue: z.boolean(),
})

/** As a browser writes a subscription; what else it tells is of no use here. */
export const subscriptionBody = z.object({
  endpoint: z.string().min(1).max(1000),
  keys: z.object({
    p256dh: z.string().max(100).regex(BASE64URL),
    auth: z.string().max(40).regex(BASE64URL),
  }),
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const schoolBody = z.strictObject({
  digestDay: z.number().int().min(1).max(7),
  digestHour: z.number().int().min(0).max(23),
  isBrief: z.boolean(),
  quietFrom: time,
  quietTo: time,
})

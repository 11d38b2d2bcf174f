import type { Locale } from '@/core/locale'
import type { Messages } from '@/i18n/locale'

import { en } from './en'
import { ru } from './ru'

export type OrdersMessages = Messages<typeof ru>

const all: Record<Locale, OrdersMessages> = { ru, en }

/** The words of the orders. */
export const ordersMessages = (locale: Locale): OrdersMessages => all[locale]

import { orderLine, type OrderText } from '../domain/order-text'
import { ordersMessages } from '../translations'

/** The folder of the store in which orders on movement stand. */
export const ORDERS_FOLDER = 'Приказы о движении'

/** An order as plain lines, for the store. Papers speak Russian. */
export const plainText = (text: OrderText): string => {
  const words = ordersMessages('ru').paper
  return [
    text.heading,
    text.preamble,
    words.orders,
    ...text.points.flatMap((point, at) => [
      `${at + 1}. ${point.text}`,
      ...(point.hasList
        ? text.list.map((line, place) => `${at + 1}.${place + 1}. ${orderLine(line, words)}`)
        : []),
    ]),
    ...(text.ground ? [`${words.ground}: ${text.ground}`] : []),
  ].join('\n')
}

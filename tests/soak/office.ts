import { setTimeout as wait } from 'node:timers/promises'

import type { Random } from '@/demo/random'

import type { Actor } from './actor'
import type { Database } from './database'
import { post, tell } from './post'
import { signIn } from './sign-in'

/** Yesterday for every clock of the soak, so that signing carries the order out. */
const DAY = '2026-11-22'

type Order = { id: number; student: number; isDone: boolean }

/** Students of the school, the last of its lists first: they leave one after another. */
export const findLeavers = async (database: Database): Promise<number[]> => {
  const enrolments = await database.find('enrolments', ['student', 'from'], { to: null })
  return enrolments
    .filter(({ from }) => from! < DAY)
    .map(({ student }) => student as number)
    .sort((left, right) => right - left)
}

/** What the database says of an order: its state, how many enrolments it has closed, how many of the student stand. */
const readOrder = async (database: Database, { id, student }: Order): Promise<string> => {
  const [order] = await database.find('orders', ['state'], { id })
  const closed = await database.find('enrolments', ['id'], { closedBy: id })
  const standing = await database.find('enrolments', ['id'], { student, to: null })
  return order ? `${order.state}, ${closed.length} closed, ${standing.length} standing` : 'gone'
}

/**
 * A secretary who drafts orders and a principal who signs them, which carries them out: a student leaves, and with the
 * enrolment every subgroup. What was answered is done once; what was not is done wholly or not at all.
 */
export const createOffice = (url: string, leavers: readonly number[], random: Random): Actor => {
  const waiting = [...leavers]
  const orders: Order[] = []
  const refused: string[] = []
  const troubles: string[] = []
  let cookies = { secretary: '', director: '' }
  let open: Order | undefined

  const ask = async (who: keyof typeof cookies, path: string, body: object = {}) => {
    const answer = await post(url + path, cookies[who], body)
    if (!answer || answer.status >= 500) {
      troubles.push(tell(answer))
      return null
    }
    const isOk = answer.status < 300
    if (!isOk) refused.push(`${who} ${path}: ${tell(answer)}`)
    return { isOk, body: JSON.parse(answer.text) as { id?: number } }
  }

  const draft = async (student: number): Promise<boolean> => {
    const body = { kind: 'leave-school', date: DAY, effectiveOn: DAY, lines: [{ student }] }
    const answer = await ask('secretary', '/api/movement/orders', body)
    if (answer?.isOk) orders.push((open = { id: answer.body.id!, student, isDone: false }))
    return answer?.isOk === true
  }

  const sign = async (order: Order): Promise<boolean> => {
    const answer = await ask('director', `/api/movement/orders/${order.id}/signature`)
    if (!answer?.isOk) return answer !== null
    order.isDone = true
    open = undefined
    return true
  }

  return {
    begin: async () => undefined,
    signIn: async () => {
      cookies = { secretary: await signIn(url, 'secretary'), director: await signIn(url, 'director') }
    },
    mayRepeatAtOnce: false,
    repeat: async () => {
      if (open && !open.isDone && !(await sign(open)))
        throw new Error(`order ${open.id}: the repeated signature was not answered`)
    },
    work: async (shouldStop) => {
      await wait(random.int(0, 1500))
      const student = waiting.pop()
      if (shouldStop() || student === undefined || !(await draft(student)) || !open) return
      await sign(open)
    },
    faults: async (database) => {
      const faults: string[] = []
      for (const order of orders) {
        const found = await readOrder(database, order)
        const isDone = found === 'done, 1 closed, 0 standing'
        const isUntouched = found === 'draft, 0 closed, 1 standing'
        if (!isDone && (order.isDone || !isUntouched))
          faults.push(`order ${order.id}, ${order.isDone ? 'answered' : 'not answered'}: ${found}`)
        // It was carried out, and only the answer was lost.
        if (isDone && open === order) {
          order.isDone = true
          open = undefined
        }
      }
      return faults
    },
    confirmed: () => orders.filter(({ isDone }) => isDone).length,
    refusals: () => refused,
    troubles: () => troubles,
  }
}

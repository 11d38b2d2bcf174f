import { setTimeout as wait } from 'node:timers/promises'

import type { Client } from '@libsql/client'

import type { Random } from '@/demo/random'

import type { Actor } from './actor'
import { signIn } from './sign-in'

/** Yesterday for every clock of the soak, so that signing carries the order out. */
const DAY = '2026-11-22'

type Order = { id: number; student: number; isDone: boolean }

/** Students of the school, the last of its lists first: they leave one after another. */
export const findLeavers = async (client: Client): Promise<number[]> => {
  const { rows } = await client.execute(
    `SELECT student_id AS id FROM enrolments WHERE "to" IS NULL AND "from" < '${DAY}' ORDER BY student_id DESC`,
  )
  return rows.map(({ id }) => id as number)
}

/**
 * A secretary who drafts orders and a principal who signs them, which carries them out: a student leaves, and with the
 * enrolment every subgroup. What was answered is done once; what was not is done wholly or not at all.
 */
export const createOffice = (url: string, leavers: readonly number[], random: Random): Actor => {
  const waiting = [...leavers]
  const orders: Order[] = []
  const refused: string[] = []
  let cookies = { secretary: '', director: '' }
  let open: Order | undefined

  const post = async (who: keyof typeof cookies, path: string, body: object = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { cookie: cookies[who], 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null)
    const text = await response?.text().catch(() => null)
    if (!response || typeof text !== 'string' || response.status >= 500) return null
    if (!response.ok) refused.push(`${who} ${path}: ${response.status} ${text.slice(0, 200)}`)
    return { isOk: response.ok, body: JSON.parse(text) as { id?: number } }
  }

  const draft = async (student: number): Promise<boolean> => {
    const body = { kind: 'leave-school', date: DAY, effectiveOn: DAY, lines: [{ student }] }
    const answer = await post('secretary', '/api/movement/orders', body)
    if (answer?.isOk) orders.push((open = { id: answer.body.id!, student, isDone: false }))
    return answer?.isOk === true
  }

  const sign = async (order: Order): Promise<boolean> => {
    const answer = await post('director', `/api/movement/orders/${order.id}/signature`)
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
    faults: async (client) => {
      const faults: string[] = []
      for (const order of orders) {
        const { rows } = await client.execute({
          sql: `SELECT state || ', '
                  || (SELECT count(*) FROM enrolments WHERE closed_by_id = orders.id) || ' closed, '
                  || (SELECT count(*) FROM enrolments WHERE student_id = ? AND "to" IS NULL) || ' standing' AS found
                FROM orders WHERE id = ?`,
          args: [order.student, order.id],
        })
        const found = (rows[0]?.found as string | undefined) ?? 'gone'
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
  }
}

import { now } from '@/core/clock'
import { badInput, notAllowed, notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { approvesPlans } from '../access/rules'
import { SLUGS } from '../slugs'
import type { RemarkRow } from '../types'
import { isAuthor, loadPlan, type Scope } from './load-plan'
import { notYourPlan, wrongState } from './plan-errors'

/**
 * Adds a remark to a plan that waits for approval; `topic` is one of its topics, or null for the plan as a whole.
 * @throws wrongState (409) when the plan is not submitted
 */
export const addRemark = ({
  req,
  facts,
  id,
  topic,
  text,
}: Scope & { id: number; topic: number | null; text: string }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const plan = await loadPlan({ req, facts }, id)
    if (plan.state !== 'submitted') throw wrongState()
    if (topic !== null && !plan.topics.some((row) => row.id === topic))
      throw badInput({ ru: 'Такой темы в плане нет.', en: 'The plan has no such topic.' }, { path: 'topic' })
    const [made] = await rows(req).insert({
      collection: SLUGS.remarks,
      rows: [{ school: facts.school, plan: id, topic, text, author: facts.person }],
    })
    return { id: made! }
  })

type Change = Scope & { id: number } & ({ answer: string } | { isClosed: boolean })

/**
 * The author of the plan answers an open remark; the deputy closes it or opens it again.
 * @throws notYourPlan, notAllowed (403), wrongState (409) for an answer to a closed remark
 */
export const changeRemark = ({ req, facts, id, ...change }: Change): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const where = { id: { equals: id }, school: { equals: facts.school } }
    const remark = await rows(req).findOne<Pick<RemarkRow, 'plan' | 'closedAt'>>({
      collection: SLUGS.remarks,
      columns: ['plan', 'closedAt'],
      where,
    })
    if (!remark) throw notFound()
    const plan = await loadPlan({ req, facts }, remark.plan)
    const instant = now().toISOString()
    if ('answer' in change) {
      if (!isAuthor(facts, plan)) throw notYourPlan()
      // Asked together with the write: the deputy may close it meanwhile.
      const written = await rows(req).update({
        collection: SLUGS.remarks,
        where: { ...where, closedAt: { exists: false } },
        data: { answer: change.answer, answeredAt: instant },
      })
      if (written === 0) throw wrongState()
      return { id }
    }
    if ((await approvesPlans({ req, user: req.user })) !== true) throw notAllowed()
    await rows(req).update({
      collection: SLUGS.remarks,
      where,
      data: { closedAt: change.isClosed ? instant : null },
    })
    return { id }
  })

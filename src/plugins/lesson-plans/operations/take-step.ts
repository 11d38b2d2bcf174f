import { now } from '@/core/clock'
import { notAllowed } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { approvesPlans } from '../access/rules'
import { canStep, type Step, STEPS } from '../domain/steps'
import { SLUGS } from '../slugs'
import type { PlanState } from '../types'
import { isAuthor, loadPlan, type Scope, takePlan } from './load-plan'
import {
  changedMeanwhile, notYourPlan, planEmpty, remarksOpen, returnedInSilence, wrongState,
} from './plan-errors' // prettier-ignore

type Args = Scope & { id: number; revision: number; step: Step; remark: string | null }

/**
 * Submits, withdraws, approves, returns or takes back a plan. A plan is returned with a remark or with one that is open
 * already; it is submitted again when every open remark has an answer; approving closes what is left open.
 * @throws notYourPlan, notAllowed (403), wrongState, changedMeanwhile, planEmpty, remarksOpen (409), returnedInSilence (422)
 */
export const takeStep = ({
  req,
  facts,
  id,
  revision,
  step,
  remark,
}: Args): Promise<{ state: PlanState; revision: number }> =>
  inTransaction(req, async () => {
    const scope = { req, facts }
    const plan = await loadPlan(scope, id)
    const who = {
      isAuthor: isAuthor(facts, plan),
      isApprover: (await approvesPlans({ req, user: req.user })) === true,
    }
    const { by, to } = STEPS[step]
    if (by === 'author' && !who.isAuthor) throw notYourPlan()
    if (by === 'approver' && !who.isApprover) throw notAllowed()
    if (!canStep(step, plan.state, who)) throw wrongState()
    const open = plan.remarks.filter(({ closedAt }) => closedAt === null)
    if (step === 'submit') {
      if (plan.topics.length === 0) throw planEmpty()
      const silent = open.filter(({ answer }) => answer === null)
      if (silent.length > 0) throw remarksOpen({ count: silent.length })
    }
    if (step === 'return' && remark === null && !open.some(({ answer }) => answer === null))
      throw returnedInSilence(undefined, { path: 'remark' })
    const instant = now().toISOString()
    const isTaken = await takePlan(
      scope,
      { id, revision, state: plan.state },
      {
        state: to,
        ...(step === 'submit' && { submittedAt: instant }),
        approvedAt: step === 'approve' ? instant : null,
        approvedBy: step === 'approve' ? facts.person : null,
      },
    )
    if (!isTaken) throw changedMeanwhile()
    if (remark !== null && by === 'approver' && step !== 'approve')
      await rows(req).insert({
        collection: SLUGS.remarks,
        rows: [{ school: facts.school, plan: id, text: remark, author: facts.person }],
      })
    if (step === 'approve')
      await rows(req).update({
        collection: SLUGS.remarks,
        where: { plan: { equals: id }, closedAt: { exists: false } },
        data: { closedAt: instant },
      })
    return { state: to, revision: revision + 1 }
  })

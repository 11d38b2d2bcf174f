import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'

import type { TableMatching } from '../domain/read-table'
import { requireYear } from './load-plans'
import { fileFaults } from './plan-errors'
import { checkPlanFile, type CheckedFile } from './read-file'
import { createPlan } from './save-card'

type Args = {
  req: PayloadRequest
  facts: Facts
  year: number
  rows: readonly (readonly string[])[]
  matching: TableMatching
}

/**
 * Makes the curricula that a file brings, all or none. What it changes in those that are there is not written: those
 * cells go into the grid and are saved from there.
 * @throws fileFaults (422) when a cell or a card is wrong: what stood in the preview has changed meanwhile
 */
export const importPlans = (args: Args): Promise<{ made: { id: number; name: string }[] }> =>
  inTransaction(args.req, async () => {
    const { req, facts, year, rows, matching } = args
    requireYear(facts, year)
    const checked: CheckedFile = await checkPlanFile({ req, facts, year, rows, matching })
    const [first] = checked.faults
    if (first) throw fileFaults({ cell: first.cell, what: first.message })
    const made: { id: number; name: string }[] = []
    for (const { card, lines } of checked.created)
      made.push({ ...(await createPlan({ req, facts, year, card, lines })), name: card.name })
    return { made }
  })

import { searchText } from '@/db/cyrillic'
import { rows, type RowWhere } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { PlanRow, PlanState } from '../types'
import { PLAN_COLUMNS, type Scope } from './load-plan'

export const PLANS_ON_PAGE = 30

export type PlanFilter = {
  q: string
  subject: number | null
  grade: number | null
  state: PlanState | null
  isMine: boolean
}
export type ListedPlan = PlanRow & { subjectName: string; authorName: string; isMine: boolean }
export type PlanList = { rows: ListedPlan[]; total: number; page: number; waiting: number }

type Args = Scope & { filter: PlanFilter; page: number }

/** The author of a plan, in the short form of names. */
export const staffName = ({ facts }: Pick<Scope, 'facts'>, staff: number): string => {
  const { people, staff: cards } = facts.reference
  return people.get(cards.get(staff)?.person ?? 0)?.fullName ?? ''
}

const matches = (words: readonly string[], text: string | null): boolean =>
  words.every((word) => (text ?? '').split(' ').some((own) => own.startsWith(word)))

/**
 * The plans of the school by subject and grade, a page of them, and how many wait for approval in all.
 * Words are looked for in the title, the subject, the level, the textbook and the author.
 */
export const listPlans = async ({ req, facts, filter, page }: Args): Promise<PlanList> => {
  const { q, subject, grade, state, isMine } = filter
  const school: RowWhere = { school: { equals: facts.school } }
  const where = {
    and: [
      school,
      ...(subject ? [{ subject: { equals: subject } }] : []),
      ...(grade ? [{ grade: { equals: grade } }] : []),
      ...(state ? [{ state: { equals: state } }] : []),
      ...(isMine ? [{ author: { equals: facts.staff ?? 0 } }] : []),
    ],
  }
  // The row gateway has no search by words: narrow rows of the school are looked through here, some hundreds at most.
  const keys = await rows(req).find<
    Pick<PlanRow, 'id' | 'subject' | 'grade' | 'author'> & { searchText: string | null }
  >({
    collection: SLUGS.plans,
    columns: ['id', 'subject', 'grade', 'author', 'searchText'],
    where,
    sort: ['grade', '-updatedAt', '-id'],
  })
  const words = searchText(q).split(' ').filter(Boolean)
  const found = keys
    .filter((row) =>
      matches(words, `${row.searchText ?? ''} ${searchText(staffName({ facts }, row.author))}`),
    )
    .sort(
      (left, right) =>
        orderOf({ facts }, left.subject) - orderOf({ facts }, right.subject) || left.grade - right.grade,
    )
  const shown = found.slice((page - 1) * PLANS_ON_PAGE, page * PLANS_ON_PAGE).map(({ id }) => id)
  const plans = shown.length
    ? await rows(req).find<PlanRow>({
        collection: SLUGS.plans,
        columns: [...PLAN_COLUMNS],
        where: { id: { in: shown } },
      })
    : []
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const waiting = await rows(req).count({
    collection: SLUGS.plans,
    where: { and: [school, { state: { equals: 'submitted' } }] },
  })
  return {
    rows: shown.flatMap((id) => {
      const plan = byId.get(id)
      return plan
        ? [
            {
              ...plan,
              subjectName: facts.reference.subjects.get(plan.subject)?.name ?? '',
              authorName: staffName({ facts }, plan.author),
              isMine: plan.author === facts.staff,
            },
          ]
        : []
    }),
    total: found.length,
    page,
    waiting,
  }
}

const orderOf = ({ facts }: Pick<Scope, 'facts'>, subject: number): number =>
  facts.reference.subjects.get(subject)?.order ?? 1000

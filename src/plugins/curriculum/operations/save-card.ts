import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput, notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Curriculum, CurriculumCard, Line } from '../types'
import { loadPlans, requireYear, takePlans } from './load-plans'
import { changedMeanwhile, classOfOtherGrade, classTaken, nameTaken } from './plan-errors'

type Scope = { req: PayloadRequest; facts: Facts }

/** Only classes of the year and the grade follow a curriculum, and none of them another one. */
const refuseStrangeClasses = async (
  { req, facts }: Scope,
  {
    year,
    grade,
    classes,
    except,
  }: { year: number; grade: number; classes: readonly number[]; except?: number },
): Promise<void> => {
  const { reference } = facts
  const isOwn = (id: number): boolean => {
    const card = reference.classes.get(id)
    return card?.year === year && card.grade === grade
  }
  if (!classes.every(isOwn)) throw classOfOtherGrade(undefined, { path: 'classes' })
  const taken = await rows(req).find<{ class: number; curriculum: number }>({
    collection: SLUGS.classes,
    columns: ['class', 'curriculum'],
    where: { school: { equals: facts.school }, class: { in: [...classes] } },
  })
  const others = taken.filter(({ curriculum }) => curriculum !== except)
  if (others.length > 0) {
    const names = others.map((row) => reference.classes.get(row.class)?.name ?? '').join(', ')
    throw classTaken({ names }, { path: 'classes' })
  }
}

const addClasses = async ({ req, facts }: Scope, curriculum: number, classes: readonly number[]) =>
  rows(req).insert({
    collection: SLUGS.classes,
    rows: classes.map((id) => ({ school: facts.school, curriculum, class: id })),
  })

const addLines = async ({ req, facts }: Scope, curriculum: number, lines: readonly Line[]) =>
  rows(req).insert({
    collection: SLUGS.lines,
    rows: lines.map(({ subject, component, hoursPerWeek }) => ({
      school: facts.school,
      curriculum,
      subject,
      component,
      hoursPerWeek,
    })),
  })

type NewPlan = { year: number; card: CurriculumCard; lines: readonly Line[] }

/** Puts a curriculum with its lines and classes. Joins the transaction of the caller. */
export const insertPlan = async (scope: Scope, { year, card, lines }: NewPlan): Promise<number> => {
  const { classes, ...fields } = card
  const [id] = await rows(scope.req)
    .insert({
      collection: SLUGS.curricula,
      rows: [{ school: scope.facts.school, year, ...fields, revision: 1 }],
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? nameTaken({ name: card.name }, { path: 'name' }) : error
    })
  await addClasses(scope, id!, classes)
  await addLines(scope, id!, lines)
  return id!
}

/**
 * Makes a curriculum; with lines when a removed one is brought back.
 * @throws nameTaken, classTaken (409), classOfOtherGrade (422)
 */
export const createPlan = ({ req, facts, year, card, lines }: Scope & NewPlan): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    requireYear(facts, year)
    if (lines.some(({ subject }) => !facts.reference.subjects.has(subject)))
      throw badInput(
        { ru: 'Такого предмета в школе нет.', en: 'The school has no such subject.' },
        { path: 'lines' },
      )
    const { grade, classes } = card
    await refuseStrangeClasses({ req, facts }, { year, grade, classes })
    return { id: await insertPlan({ req, facts }, { year, card, lines }) }
  })

/** The curriculum of the reader's school. */
const requirePlan = async ({ req, facts }: Scope, id: number): Promise<Curriculum> => {
  const [plan] = await loadPlans(req, { id: { equals: id }, school: { equals: facts.school } })
  if (!plan) throw notFound()
  return plan
}

const sameCard = (left: CurriculumCard, right: CurriculumCard): boolean => {
  const plain = ({ name, grade, profile, weekDays, weeks, classes }: CurriculumCard) =>
    JSON.stringify([name, grade, profile, weekDays, weeks, [...classes].sort((a, b) => a - b)])
  return plain(left) === plain(right)
}

type Change = Scope & { id: number; card: CurriculumCard; seen: CurriculumCard }

/**
 * Changes name, grade, week and classes. What already is as wished is left alone.
 * @throws changedMeanwhile (409) when the card is neither as seen nor as wished
 */
export const changePlan = ({ req, facts, id, card, seen }: Change): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await takePlans(req, facts.school, [id])
    const plan = await requirePlan({ req, facts }, id)
    if (sameCard(plan, card)) return { id }
    if (!sameCard(plan, seen)) throw changedMeanwhile()
    const { classes, ...fields } = card
    await refuseStrangeClasses({ req, facts }, { year: plan.year, grade: card.grade, classes, except: id })
    await rows(req)
      .update({ collection: SLUGS.curricula, where: { id: { equals: id } }, data: fields })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? nameTaken({ name: card.name }, { path: 'name' }) : error
      })
    const gone = plan.classes.filter((one) => !classes.includes(one))
    if (gone.length > 0)
      await rows(req).remove({
        collection: SLUGS.classes,
        where: { curriculum: { equals: id }, class: { in: gone } },
      })
    await addClasses(
      { req, facts },
      id,
      classes.filter((one) => !plan.classes.includes(one)),
    )
    return { id }
  })

type Remove = Scope & { id: number; revision: number | null }

/**
 * Removes a curriculum with its lines; its classes are without one then. Workloads stay as they are.
 * @returns what stood in it, so that the removal can be undone
 * @throws changedMeanwhile (409) when it was changed since the window was opened
 */
export const removePlan = ({ req, facts, id, revision }: Remove): Promise<Curriculum> =>
  inTransaction(req, async () => {
    const plan = await requirePlan({ req, facts }, id)
    if (revision === null)
      throw badInput(
        { ru: 'Укажите, какое изменение плана вы видели.', en: 'Say which revision you saw.' },
        { path: 'revision' },
      )
    const taken = await rows(req).update({
      collection: SLUGS.curricula,
      where: { id: { equals: id }, revision: { equals: revision } },
      add: { revision: 1 },
    })
    if (taken === 0) throw changedMeanwhile()
    // What points to it goes first: a database lets nothing hang in the air.
    await rows(req).remove({ collection: SLUGS.lines, where: { curriculum: { equals: id } } })
    await rows(req).remove({ collection: SLUGS.classes, where: { curriculum: { equals: id } } })
    await rows(req).remove({ collection: SLUGS.curricula, where: { id: { equals: id } } })
    return plan
  })

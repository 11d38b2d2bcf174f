import { classesOfYear } from '@/access/present-year'
import type { ClassRef, TermSetRef } from '@/db/reference'

import { type CellFault, readGrid, refuseCells } from '../../domain/grid'
import { type ClassLine, readClasses } from '../../domain/read-classes'
import { removeUnused } from '../remove-unused'
import { asSystem, requireSome, requireYear, type SaveStep } from '../step-context'

const keyOf = (grade: number, letter: string): string => `${grade} ${letter.toLocaleLowerCase('ru')}`

/** The terms that a grade usually has: half-years for 10–11, the extra vacation for 1, otherwise the first that fits. */
const usualSet = (sets: readonly TermSetRef[], grade: number): TermSetRef | undefined => {
  const isHalf = grade >= 10
  const fitting = sets.filter(({ kind }) => (kind === 'half') === isHalf)
  const ofFirst = fitting.find(({ name }) => name.includes('1 класс'))
  return (grade === 1 ? ofFirst : fitting.find((set) => set !== ofFirst)) ?? fitting[0] ?? sets[0]
}

/** Classes of the year as the grid has them: new ones are made, those that were taken off go while they are empty. */
export const saveClasses: SaveStep = async ({ req, facts, values }) => {
  const year = requireYear(facts, 'classes')
  const { rows: lines, faults } = readClasses(readGrid(values, 'classes', ['grade', 'letters', 'termSet']))
  const sets = [...facts.reference.termSets.values()].filter((set) => set.year === year.id)
  const strange: CellFault[] = []
  const setOf = ({ grade, termSet, row }: ClassLine): TermSetRef | undefined => {
    const found = termSet ? sets.find(({ id }) => String(id) === termSet) : usualSet(sets, grade)
    if (!found)
      strange.push({
        row,
        key: 'termSet',
        ru: 'Выберите периоды этого учебного года.',
        en: 'Choose terms of this school year.',
      })
    return found
  }
  const plans = lines.map((line) => ({ ...line, set: setOf(line) }))
  refuseCells('classes', [...faults, ...strange])
  requireSome(plans.length, 'classes')
  const present = new Map<string, ClassRef>(
    classesOfYear(facts, year.id).map((row) => [keyOf(row.grade, row.letter), row]),
  )
  let [made, kept] = [0, 0]
  for (const { grade, letters, set } of plans) {
    for (const letter of letters) {
      const known = present.get(keyOf(grade, letter))
      present.delete(keyOf(grade, letter))
      const system = { ...asSystem({ req }), collection: 'classes' } as const
      if (!known) {
        const data = { year: year.id, grade, letter, termSet: set!.id, school: facts.school }
        await req.payload.create({ ...system, data })
      } else if (known.termSet !== set!.id)
        await req.payload.update({ ...system, id: known.id, data: { termSet: set!.id } })
      if (known) kept += 1
      else made += 1
    }
  }
  for (const { id, name } of present.values())
    await removeUnused({ req, collection: 'classes', id, name, path: 'classes' })
  return { made, kept }
}

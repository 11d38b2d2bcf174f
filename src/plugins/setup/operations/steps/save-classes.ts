import { classesOfYear } from '@/access/present-year'
import type { TermSetRef } from '@/db/reference'

import { refuseFaults } from '../../domain/lines'
import { type ClassLine, readClasses } from '../../domain/read-places'
import { asSystem, requireSome, requireYear, type SaveStep } from '../step-context'

const keyOf = (grade: number, letter: string): string => `${grade} ${letter.toLocaleLowerCase('ru')}`

/** The terms that a grade usually has: half-years for 10–11, the extra vacation for 1, otherwise the first that fits. */
const usualSet = (sets: readonly TermSetRef[], grade: number): TermSetRef | undefined => {
  const isHalf = grade >= 10
  const fitting = sets.filter(({ kind }) => (kind === 'half') === isHalf)
  const ofFirst = fitting.find(({ name }) => name.includes('1 класс'))
  return (grade === 1 ? ofFirst : fitting.find((set) => set !== ofFirst)) ?? fitting[0] ?? sets[0]
}

/** Classes of the year; those that are there stay as they are. */
export const saveClasses: SaveStep = async ({ req, facts, values }) => {
  const year = requireYear(facts, 'classes')
  const { rows: lines, faults } = readClasses(values.classes)
  const sets = [...facts.reference.termSets.values()].filter((set) => set.year === year.id)
  const setOf = ({ grade, termSet, line }: ClassLine): TermSetRef | undefined => {
    const found = termSet
      ? sets.find(({ name }) => name.toLocaleLowerCase('ru') === termSet.toLocaleLowerCase('ru'))
      : usualSet(sets, grade)
    if (!found)
      faults.push({
        line,
        ru: `периодов «${termSet ?? ''}» в этом году нет.`,
        en: `the year has no terms “${termSet ?? ''}”.`,
      })
    return found
  }
  const plans = lines.map((line) => ({ ...line, set: setOf(line) }))
  refuseFaults('classes', faults)
  requireSome(plans.length, 'classes')
  const taken = new Set(classesOfYear(facts, year.id).map(({ grade, letter }) => keyOf(grade, letter)))
  let [made, kept] = [0, 0]
  for (const { grade, letters, set } of plans) {
    for (const letter of letters) {
      if (taken.has(keyOf(grade, letter))) kept += 1
      else {
        taken.add(keyOf(grade, letter))
        await req.payload.create({
          ...asSystem({ req }),
          collection: 'classes',
          data: { year: year.id, grade, letter, termSet: set!.id, school: facts.school },
        })
        made += 1
      }
    }
  }
  return { made, kept }
}

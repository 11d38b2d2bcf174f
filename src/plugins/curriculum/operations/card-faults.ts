import type { Facts } from '@/access/facts'
import { cellAddress, nameKey } from '@/plugins/imports'

import type { TableFault } from '../domain/read-table'
import type { Curriculum, CurriculumCard } from '../types'

/** What is wrong with the curricula that a file would make; each is told by its header. */
export const cardFaults = (
  facts: Facts,
  year: number,
  plans: readonly Curriculum[],
  created: readonly { column: number; card: CurriculumCard }[],
): TableFault[] => {
  const { classes } = facts.reference
  const names = new Set(plans.map(({ name }) => nameKey(name)))
  const followed = new Set(plans.flatMap((plan) => plan.classes))
  return created.flatMap(({ column, card }) => {
    const cell = cellAddress(column, 1)
    const fault = (ru: string, en: string): TableFault => ({ cell, message: { ru, en } })
    const key = nameKey(card.name)
    const isNamed = names.has(key)
    names.add(key)
    const strange = card.classes.filter((id) => {
      const own = classes.get(id)
      return own?.year !== year || own.grade !== card.grade
    })
    const taken = card.classes.filter((id) => followed.has(id))
    for (const id of card.classes) followed.add(id)
    const takenNames = taken.map((id) => classes.get(id)?.name ?? '').join(', ')
    return [
      ...(isNamed
        ? [fault(`план «${card.name}» уже есть`, `there is a curriculum “${card.name}” already`)]
        : []),
      ...(strange.length > 0
        ? [fault('выбран класс другой параллели', 'a class of another grade is chosen')]
        : []),
      ...(taken.length > 0
        ? [
            fault(
              `у классов уже есть учебный план: ${takenNames}`,
              `classes that follow a curriculum already: ${takenNames}`,
            ),
          ]
        : []),
    ]
  })
}

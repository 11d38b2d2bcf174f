type ClassCard = { id: number; name: string; grade: number; letter: string }

const keyOf = ({ grade, letter }: Pick<ClassCard, 'grade' | 'letter'>): string =>
  `${grade} ${letter.trim().toLocaleLowerCase('ru')}`

/**
 * The classes of another year that take the place of these: the same grade and letter, whatever its case.
 * @returns those found, and the names of those that the other year does not have
 */
export const matchClasses = (
  classes: readonly ClassCard[],
  others: readonly ClassCard[],
): { found: ClassCard[]; missing: string[] } => {
  const byKey = new Map(others.map((card) => [keyOf(card), card]))
  const found: ClassCard[] = []
  const missing: string[] = []
  for (const card of classes) {
    const match = byKey.get(keyOf(card))
    if (match) found.push(match)
    else missing.push(card.name)
  }
  return { found, missing }
}

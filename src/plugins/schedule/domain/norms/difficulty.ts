import type { Citation } from './norm'

const SCALE: Citation = {
  act: 'СанПиН 1.2.3685-21',
  place: 'таблицы 6.9–6.11 (значения СанПиН 2.4.2.2821-10, приложение 3)',
  since: '2021-03-01',
  until: null,
  certainty: 'confirmed',
}
const UNVERIFIED: Citation = { ...SCALE, certainty: 'unverified' }

type Row = { name: RegExp; points: number | readonly (number | null)[]; source: Citation }

const row = (name: RegExp, points: Row['points'], source = SCALE): Row => ({ name, points, source })

/** Grades 1–4. */
const PRIMARY: readonly Row[] = [
  row(/^математик/u, 8),
  row(/иностранн|английск|немецк|французск|родной язык|^русск/u, 7),
  row(/окружающ|природовед|информатик/u, 6),
  row(/чтение|^литератур/u, 5),
  row(/^истори/u, 4),
  row(/изобразительн|^изо|^музык/u, 3),
  row(/^труд|технологи/u, 2),
  row(/физическ\S* культур|физкультур/u, 1),
]

/** Grades 5–9, one figure for each. */
const MIDDLE: readonly Row[] = [
  row(/^хими/u, [null, null, 13, 10, 12]),
  row(/^геометри/u, [null, null, 12, 10, 8]),
  row(/физическ\S* культур|физкультур/u, [3, 4, 2, 2, 2]),
  row(/^физик/u, [null, null, 8, 9, 13]),
  row(/^алгебр/u, [null, null, 10, 9, 7]),
  row(/вероятност|статистик/u, [null, null, 10, 9, 7], UNVERIFIED),
  row(/^экономик/u, [null, null, null, null, 11]),
  row(/^черчени/u, [null, null, null, 5, 4]),
  row(/мхк|мировая художественн/u, [null, null, 8, 5, 5]),
  row(/^биологи/u, [10, 8, 7, 7, 7]),
  row(/^математик/u, [10, 13, null, null, null]),
  row(/иностранн|английск|немецк|французск/u, [9, 11, 10, 8, 9]),
  row(/^русск|родной язык/u, [8, 12, 11, 7, 6]),
  row(/краеведени/u, [7, 9, 5, 5, null]),
  row(/природоведени/u, [7, 8, null, null, null]),
  row(/^географи/u, [null, 7, 6, 6, 5]),
  row(/обществознани|граждановедени/u, [6, 9, 9, 5, null]),
  row(/^истори/u, [5, 8, 6, 8, 10]),
  row(/ритмик/u, [4, 4, null, null, null]),
  row(/^труд|технологи/u, [4, 3, 2, 1, 4]),
  row(/^литератур|родная литература/u, [4, 6, 4, 4, 7]),
  row(/изобразительн|^изо/u, [3, 3, 1, 3, null]),
  row(/экологи/u, [3, 3, 3, 6, 1]),
  row(/^музык/u, [2, 1, 1, 1, null]),
  row(/информатик/u, [4, 10, 4, 7, 7], UNVERIFIED),
  row(/безопасност|обж|обзр/u, [1, 2, 3, 3, 3], UNVERIFIED),
]

/** Grades 10–11. */
const SENIOR: readonly Row[] = [
  row(/физическ\S* культур|физкультур/u, 1, UNVERIFIED),
  row(/^физик/u, 12, UNVERIFIED),
  row(/^геометри|^хими/u, 11, UNVERIFIED),
  row(/^алгебр|^математик|вероятност|статистик/u, 10, UNVERIFIED),
  row(/^русск|родной язык/u, 9, UNVERIFIED),
  row(/^литератур|иностранн|английск|немецк|французск/u, 8, UNVERIFIED),
  row(/^биологи/u, 7, UNVERIFIED),
  row(/информатик|^экономик/u, 6, UNVERIFIED),
  row(/^истори|обществознани|^право|мхк|мировая художественн/u, 5, UNVERIFIED),
  row(/астрономи/u, 4, UNVERIFIED),
  row(/^географи|экологи/u, 3, UNVERIFIED),
  row(/безопасност|обж|обзр|краеведени/u, 2, UNVERIFIED),
]

/** The middle of the scale, for a subject that the tables do not name. */
const UNKNOWN = 5

export type Difficulty = { points: number; source: Citation }

/**
 * Points of the difficulty scale for a subject, by its name and the grade. A subject or grade that the tables leave out
 * gets the nearest grade of its row or the middle of the scale, and is marked as unverified.
 */
export const difficultyOf = (subject: string, grade: number): Difficulty => {
  const plain = subject.toLocaleLowerCase('ru').replaceAll('ё', 'е')
  const table = grade <= 4 ? PRIMARY : grade <= 9 ? MIDDLE : SENIOR
  const found = table.find(({ name }) => name.test(plain))
  if (!found) return { points: UNKNOWN, source: UNVERIFIED }
  if (typeof found.points === 'number') return { points: found.points, source: found.source }
  const own = found.points[grade - 5]
  if (own !== null && own !== undefined) return { points: own, source: found.source }
  const near = found.points
    .map((points, index) => ({ points, distance: Math.abs(index - (grade - 5)) }))
    .filter((one) => one.points !== null)
    .sort((left, right) => left.distance - right.distance)[0]
  return { points: near?.points ?? UNKNOWN, source: UNVERIFIED }
}

import type { SubjectKey } from '../plan/subjects'
import type { Random } from '../random'
import { typeset } from './typeset'

type Place = {
  /** How far the year has gone, 0 … 1: paragraphs and exercises grow with it. */
  progress: number
  random: Random
}
type Writer = (place: Place) => string

const number = ({ progress, random }: Place, total: number): number =>
  Math.max(1, Math.round(progress * total) + random.int(0, 4))

const exercises = (place: Place): string => {
  const first = number(place, 900)
  return place.random.pick([
    `№ ${first}–${first + place.random.int(2, 4)}`,
    `№ ${first}, ${first + 2}, ${first + 5}`,
    `№ ${first} (а, б), ${first + 3} (в)`,
  ])
}

const exact: readonly Writer[] = [
  (place) => `§ ${number(place, 42)}, ${exercises(place)}`,
  exercises,
  (place) => `Повторить § ${number(place, 42)}; ${exercises(place)}`,
  (place) => `Карточка № ${place.random.int(1, 20)}, задания 1–4`,
]
const russian: readonly Writer[] = [
  (place) => `§ ${number(place, 60)}, упр. ${number(place, 480)}`,
  (place) => `Упр. ${number(place, 480)}; выучить правило`,
  (place) => `Упр. ${number(place, 480)}, разобрать 3-е предложение`,
  () => 'Словарные слова: повторить, составить пять предложений',
]
const literature: readonly Writer[] = [
  (place) => `Прочитать с. ${number(place, 280)}–${number(place, 280) + 12}`,
  (place) => `Ответить на вопросы, с. ${number(place, 280)}`,
  () => 'Подготовить пересказ эпизода',
  () => 'Выучить отрывок наизусть',
  () => 'Составить цитатный план',
]
const english: readonly Writer[] = [
  (place) => `Упр. ${place.random.int(1, 9)}, с. ${number(place, 150)}; выучить слова`,
  (place) => `Рабочая тетрадь, с. ${number(place, 90)}`,
  (place) => `Прочитать и перевести текст, с. ${number(place, 150)}`,
  () => 'Подготовить диалог по теме',
]
const natural: readonly Writer[] = [
  (place) => `§ ${number(place, 60)}, вопросы после параграфа`,
  (place) => `§ ${number(place, 60)}, задачи ${place.random.int(1, 4)}–${place.random.int(5, 8)}`,
  (place) => `§ ${number(place, 60)}; выучить определения`,
]
const society: readonly Writer[] = [
  (place) => `§ ${number(place, 50)}, вопросы 1–${place.random.int(3, 6)}`,
  (place) => `§ ${number(place, 50)}, пересказ`,
  (place) => `Рабочая тетрадь, с. ${number(place, 60)}`,
  () => 'Подготовить сообщение на выбор',
]
const maps: readonly Writer[] = [...society, (place) => `Контурная карта, с. ${number(place, 20)}`]
const informatics: readonly Writer[] = [
  (place) => `§ ${number(place, 25)}, задания 1–3`,
  () => 'Закончить программу и проверить на трёх примерах',
]

/** How often homework is set, and what it may be. */
const HOMEWORK: Record<SubjectKey, readonly [number, readonly Writer[]]> = {
  russian: [0.85, russian],
  reading: [0.8, literature],
  literature: [0.85, literature],
  english: [0.85, english],
  mathematics: [0.9, exact],
  algebra: [0.9, exact],
  analysis: [0.9, exact],
  geometry: [0.85, exact],
  statistics: [0.6, exact],
  informatics: [0.5, informatics],
  world: [0.6, society],
  history: [0.8, maps],
  social: [0.75, society],
  geography: [0.75, maps],
  physics: [0.85, natural],
  chemistry: [0.85, natural],
  biology: [0.7, natural],
  religion: [0.1, [() => 'Поговорить с родными о традициях семьи']],
  culture: [0.3, society],
  art: [0.25, [() => 'Принести краски и альбом', () => 'Подобрать материал для работы']],
  music: [0.25, [() => 'Выучить слова песни', () => 'Послушать произведение и описать впечатление']],
  technology: [0.25, [() => 'Принести материалы для работы', () => 'Подготовить эскиз изделия']],
  safety: [0.5, society],
  sport: [0.06, [(place) => `Комплекс утренней гимнастики № ${place.random.int(1, 6)}`]],
}

/** What is set for home: nothing in the first grade, preparation before a work, otherwise as the subject goes. */
export const homeworkFor = ({
  subject,
  grade,
  progress,
  isBeforeWork,
  random,
}: Place & { subject: SubjectKey; grade: number; isBeforeWork: boolean }): string | null => {
  const [share, writers] = HOMEWORK[subject]
  if (grade === 1) return null
  if (isBeforeWork && share >= 0.5) return 'Подготовиться к проверочной работе, повторить тему'
  return random.chance(share) ? typeset(random.pick(writers)({ progress, random })) : null
}

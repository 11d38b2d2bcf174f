import type { SubjectKey } from '../plan/subjects'
import { ART, MUSIC, SAFETY_TOPICS, SPORT_TOPICS, TECHNOLOGY } from './arts'
import { CULTURE, GEOGRAPHY, HISTORY, SOCIAL } from './humanities'
import { ENGLISH, LITERATURE, RUSSIAN } from './language'
import { ALGEBRA, ANALYSIS, GEOMETRY, INFORMATICS, MATHEMATICS, STATISTICS } from './mathematics'
import { PRIMARY_MATHEMATICS, PRIMARY_RUSSIAN, READING, RELIGION, WORLD } from './primary'
import { BIOLOGY, CHEMISTRY, PHYSICS } from './science'
import type { TopicsByGrade } from './topics'

const TOPICS: Record<SubjectKey, TopicsByGrade> = {
  russian: { ...PRIMARY_RUSSIAN, ...RUSSIAN },
  reading: READING,
  literature: LITERATURE,
  english: ENGLISH,
  mathematics: { ...PRIMARY_MATHEMATICS, ...MATHEMATICS },
  algebra: ALGEBRA,
  analysis: ANALYSIS,
  geometry: GEOMETRY,
  statistics: STATISTICS,
  informatics: INFORMATICS,
  world: WORLD,
  history: HISTORY,
  social: SOCIAL,
  geography: GEOGRAPHY,
  physics: PHYSICS,
  chemistry: CHEMISTRY,
  biology: BIOLOGY,
  religion: RELIGION,
  culture: CULTURE,
  art: ART,
  music: MUSIC,
  technology: TECHNOLOGY,
  safety: SAFETY_TOPICS,
  sport: SPORT_TOPICS,
}

/** What a grade learns in a subject, in order. */
export const topicsOf = (subject: SubjectKey, grade: number): readonly string[] => {
  const topics = TOPICS[subject][grade]
  if (!topics) throw new RangeError(`No topics of ${subject} for grade ${grade}`)
  return topics
}

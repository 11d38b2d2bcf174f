import type { TopicFields, TopicRow } from '../types'
import { LIMITS } from './limits'

/** A row of the editor as it is typed. `key` stays with the row, `id` comes with the first save. */
export type DraftRow = {
  key: string
  id: number | null
  section: string
  title: string
  hours: string
  lessonType: string
  homework: string
  homeworkMinutes: string
  materials: string
  outcomes: string
  isControl: boolean
}
export type TextField = Exclude<keyof DraftRow, 'key' | 'id' | 'isControl'>

export type DraftFault = 'noTitle' | 'longTitle' | 'badHours' | 'badMinutes' | 'longText'
export type DraftFaults = Partial<Record<TextField, DraftFault>>

type Topic = TopicFields & { id: number | null }

const text = (value: string | number | null): string => (value === null ? '' : String(value))

export const toDraft = (topic: TopicFields & { id?: number }, key: string): DraftRow => ({
  key,
  id: topic.id ?? null,
  section: topic.section,
  title: topic.title,
  hours: text(topic.hours),
  lessonType: text(topic.lessonType),
  homework: text(topic.homework),
  homeworkMinutes: text(topic.homeworkMinutes),
  materials: text(topic.materials),
  outcomes: text(topic.outcomes),
  isControl: topic.isControl,
})

/** A new row of the section. */
export const emptyDraft = (key: string, section: string): DraftRow => ({
  key,
  id: null,
  section,
  title: '',
  hours: '1',
  lessonType: '',
  homework: '',
  homeworkMinutes: '',
  materials: '',
  outcomes: '',
  isControl: false,
})

/** Nothing was typed into it: it is no topic. */
export const isBlank = (row: DraftRow): boolean =>
  !row.isControl &&
  ['', '1'].includes(row.hours.trim()) &&
  ['title', 'homework', 'homeworkMinutes', 'materials', 'outcomes', 'lessonType'].every(
    (name) => row[name as TextField].trim() === '',
  )

/** Hours as they are typed: «2», «2 ч»; zero when they cannot be read. */
export const hoursOf = ({ hours }: Pick<DraftRow, 'hours'>): number => {
  const value = Number(/^(\d{1,2})(?:[.,]0+)?(?:\s*ч\.?)?$/.exec(hours.trim())?.[1] ?? 0)
  return value >= 1 && value <= LIMITS.hours ? value : 0
}

/** What is wrong with a row that is not blank. */
export const faultsOf = (row: DraftRow): DraftFaults => {
  const faults: DraftFaults = {}
  const title = row.title.trim()
  if (title === '') faults.title = 'noTitle'
  if (title.length > LIMITS.title) faults.title = 'longTitle'
  if (row.section.trim().length > LIMITS.section) faults.section = 'longTitle'
  if (hoursOf(row) === 0) faults.hours = 'badHours'
  const minutes = row.homeworkMinutes.trim()
  if (minutes !== '' && !(/^\d{1,3}$/.test(minutes) && Number(minutes) <= LIMITS.minutes))
    faults.homeworkMinutes = 'badMinutes'
  for (const name of ['homework', 'materials', 'outcomes'] as const)
    if (row[name].trim().length > LIMITS.text) faults[name] = 'longText'
  return faults
}

/** The topic of a row without faults. */
export const toTopic = (row: DraftRow): Topic => ({
  id: row.id,
  section: row.section.trim(),
  title: row.title.trim(),
  hours: hoursOf(row),
  lessonType: row.lessonType === '' ? null : Number(row.lessonType),
  homework: row.homework.trim() || null,
  homeworkMinutes: row.homeworkMinutes.trim() === '' ? null : Number(row.homeworkMinutes),
  materials: row.materials.trim() || null,
  outcomes: row.outcomes.trim() || null,
  isControl: row.isControl,
})

/** Rows with the ids that the server keeps; what it no longer has is new again. */
export const adoptIds = (rows: readonly DraftRow[], topics: readonly Pick<TopicRow, 'id'>[]): DraftRow[] => {
  const present = new Set(topics.map(({ id }) => id))
  return rows.map((row) => (row.id === null || present.has(row.id) ? row : { ...row, id: null }))
}

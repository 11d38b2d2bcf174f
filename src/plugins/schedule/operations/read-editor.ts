import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import type { ControlSource } from '../domain/load/draft-controls'
import type { SchoolWeekSource } from '../domain/school-week'
import type { EntryRow, VersionRow } from '../types'
import { entriesOf, groupPlacesOf, limitsOf, loadVersion, versionsOf } from './load-version'
import { staffName } from './find-lessons'
import { readControls, startDays } from './read-controls'
import { weekSource } from './week-source'

export type NamedTeacher = { id: number; name: string }

/** All that the editor needs: it answers every move by itself and asks the server only to save. */
export type EditorData = {
  version: VersionRow
  entries: EntryRow[]
  source: SchoolWeekSource
  classes: { id: number; name: string; grade: number }[]
  teachers: NamedTeacher[]
  rooms: { id: number; name: string }[]
  subjects: { id: number; name: string; shortName: string }[]
  subgroups: { id: number; name: string }[]
  /** The first day from which it may be published. */
  first: SchoolDate
  year: { name: string; startDate: SchoolDate; endDate: SchoolDate } | null
  /** Where control works fall; moves are judged by it in the browser. */
  controls: ControlSource
}

/** A version with everything around it, in ten statements, the control works of lesson plans among them. */
export const readEditor = async ({
  req,
  facts,
  id,
}: {
  req: PayloadRequest
  facts: Facts
  id: number
}): Promise<EditorData> => {
  const { reference, school } = facts
  const version = await loadVersion({ req, facts, id })
  const entries = await entriesOf(req, id)
  const source = weekSource({
    facts,
    version,
    limits: await limitsOf(req, school),
    groups: await groupPlacesOf(req, school),
  })
  const own = new Set(source.workloads.map(({ subgroup }) => subgroup))
  const teachers = [...new Set(source.workloads.map(({ teacher }) => teacher))]
  // Only what the page shows travels to it.
  const lean: SchoolWeekSource = {
    ...source,
    classes: source.classes.map(({ id: classId, name, grade, room, bellSchedule }) => ({
      id: classId,
      name,
      grade,
      room,
      bellSchedule,
    })),
    workloads: source.workloads.map((row) => ({
      id: row.id,
      class: row.class,
      subgroup: row.subgroup,
      subject: row.subject,
      teacher: row.teacher,
      hoursPerWeek: row.hoursPerWeek,
      jointWith: row.jointWith ?? null,
      wantsPairs: row.wantsPairs ?? false,
      students: row.students ?? 0,
      from: row.from,
      to: row.to,
    })),
    subgroups: source.subgroups.filter((row) => own.has(row.id)),
    subjects: source.subjects.map(({ id: subject, name }) => ({ id: subject, name })),
    rooms: source.rooms.map(({ id: room, kind, capacity }) => ({
      id: room,
      kind,
      capacity: capacity ?? null,
    })),
    bells: source.bells.map(({ id: bells, isDefault, periods }) => ({
      id: bells,
      isDefault,
      periods: periods.map(({ number, start, end }) => ({ number, start, end })),
    })),
  }
  const year = reference.years.get(version.year)
  return {
    version,
    entries,
    source: lean,
    classes: source.classes.map(({ id: classId, name, grade }) => ({ id: classId, name, grade })),
    teachers: teachers
      .map((staff) => ({ id: staff, name: staffName(facts, staff) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'ru')),
    rooms: [...reference.rooms.values()]
      .map(({ id: room, name }) => ({ id: room, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true })),
    subjects: [...reference.subjects.values()].map(({ id: subject, name, shortName }) => ({
      id: subject,
      name,
      shortName,
    })),
    subgroups: [...reference.subgroups.values()]
      .filter((row) => own.has(row.id))
      .map(({ id: group, name }) => ({ id: group, name })),
    year: year ? { name: year.name, startDate: year.startDate, endDate: year.endDate } : null,
    first: year ? startDays(facts, year).first : facts.today,
    controls: await readControls({ req, facts, version }),
  }
}

export type EntryDifference = { workload: number; kind: 'added' | 'removed'; weekday: number; number: number }
export type Comparison = {
  /** The published version that it is compared with. */
  with: string | null
  same: number
  added: EntryDifference[]
  removed: EntryDifference[]
}

/** How the week of a version differs from the one that holds today, or will hold first. */
export const compareWithPresent = async ({
  req,
  facts,
  id,
}: {
  req: PayloadRequest
  facts: Facts
  id: number
}): Promise<Comparison> => {
  const version = await loadVersion({ req, facts, id })
  const others = (await versionsOf(req, facts.school, version.year)).filter(
    (row) => row.state === 'published' && row.id !== id,
  )
  const present = others.find(({ from }) => from !== null && from <= facts.today) ?? others.at(-1)
  const own = await entriesOf(req, id)
  const their = present ? await entriesOf(req, present.id) : []
  const keyOf = (entry: EntryRow): string =>
    `${entry.workload} ${entry.weekday} ${entry.number} ${entry.cycleWeek}`
  const ownKeys = new Set(own.map(keyOf))
  const theirKeys = new Set(their.map(keyOf))
  const differ = (list: EntryRow[], keys: Set<string>, kind: EntryDifference['kind']): EntryDifference[] =>
    list
      .filter((entry) => !keys.has(keyOf(entry)))
      .map(({ workload, weekday, number }) => ({ workload, kind, weekday, number }))
  return {
    with: present?.name ?? null,
    same: own.filter((entry) => theirKeys.has(keyOf(entry))).length,
    added: differ(own, theirKeys, 'added'),
    removed: differ(their, ownKeys, 'removed'),
  }
}

import { newId } from '@/core/ids'

import { changeNote } from '../domain/change-note'
import { classKey, nameKey, parseClassName } from '../domain/parse-words'
import type { ChangedRow, NewRows, Plan, RowReport } from '../types'
import { classesByKey, type PlanArgs, planOf, planRows } from './plan-rows'
import { rowReader } from './row-reader'

const LEAST = 0.5
const MOST = 40

const parseHours = (text: string): number | null => {
  const hours = Number(text.replace(',', '.'))
  return hours >= LEAST && hours <= MOST ? hours : null
}

/** What a file of workloads would do. */
export const planWorkloads = async (args: PlanArgs): Promise<Plan> => {
  const { matching, existing, from } = args
  const { reference, school } = existing
  const classes = classesByKey(existing)
  const subjects = new Map(
    [...reference.subjects.values()].flatMap(({ id, name, shortName }) => [
      [nameKey(shortName), id] as const,
      [nameKey(name), id] as const,
    ]),
  )
  const teachers = new Map<string, number[]>()
  for (const { id, person } of reference.staff.values()) {
    const one = reference.people.get(person)
    if (!one) continue
    const short = `${one.lastName} ${one.firstName[0]}.${one.middleName ? `${one.middleName[0]}.` : ''}`
    for (const key of new Set(
      [one.fullName, `${one.lastName} ${one.firstName}`, short].map((name) => nameKey(name)),
    ))
      teachers.set(key, [...(teachers.get(key) ?? []), id])
  }
  const keyOf = (row: { class: number; subject: number; teacher: number; subgroup: number | null }): string =>
    [row.class, row.subject, row.teacher, row.subgroup ?? 0].join('-')
  const known = new Map([...reference.workloads.values()].map((row) => [keyOf(row), row]))
  const seen = new Map<string, number>()
  const made: NewRows['rows'] = []
  const updates: ChangedRow[] = []

  const planRow = (cells: readonly string[], row: number): RowReport => {
    const reader = rowReader(cells, row, matching)
    const { text, fault } = reader
    const title = [text('class'), text('subject'), text('teacher')].join(' · ')
    const parsed = parseClassName(text('class'))
    const place = parsed ? classes.get(classKey(parsed)) : undefined
    if (!place) fault('class', `нет класса «${text('class')}»`, `no class “${text('class')}”`)
    const subject = subjects.get(nameKey(text('subject')))
    if (!subject) fault('subject', `нет предмета «${text('subject')}»`, `no subject “${text('subject')}”`)
    const found = teachers.get(nameKey(text('teacher').replaceAll(/\.\s+(?=\p{L}\.?)/gu, '.'))) ?? []
    if (found.length === 0)
      fault('teacher', `нет учителя «${text('teacher')}»`, `no teacher “${text('teacher')}”`)
    if (found.length > 1)
      fault('teacher', 'таких сотрудников несколько: напишите имя полностью', 'several of this name')
    const hours = parseHours(text('hours'))
    if (hours === null) fault('hours', 'часов должно быть от 0,5 до 40', 'hours must be from 0.5 to 40')
    const groupName = text('subgroup')
    const group = [...reference.subgroups.values()].find(
      (one) => one.class === place?.id && one.subject === subject && nameKey(one.name) === nameKey(groupName),
    )
    if (groupName && !group) fault('subgroup', `нет подгруппы «${groupName}»`, `no subgroup “${groupName}”`)
    if (!place || !subject || found.length !== 1 || hours === null || reader.faults.length > 0)
      return reader.report('error', title)
    const workload = { class: place.id, subject, teacher: found[0]!, subgroup: group?.id ?? null }
    const key = keyOf(workload)
    if (seen.has(key))
      fault('class', `то же в строке ${seen.get(key)}`, `the same as in row ${seen.get(key)}`)
    seen.set(key, row)
    if (reader.faults.length > 0) return reader.report('error', title)
    const present = known.get(key)
    if (!present) {
      made.push({ id: newId(), school, ...workload, hoursPerWeek: hours, from, to: null })
      return reader.report('new', title)
    }
    if (present.hoursPerWeek === hours) return reader.report('same', title)
    updates.push({
      collection: 'workloads',
      id: present.id,
      before: { hoursPerWeek: present.hoursPerWeek },
      data: { hoursPerWeek: hours },
    })
    reader.notes.push(changeNote('hours', present.hoursPerWeek, hours))
    return reader.report('changed', title)
  }
  const reports = await planRows(args, planRow)
  return planOf({ reports, inserts: [{ collection: 'workloads', rows: made }], updates })
}

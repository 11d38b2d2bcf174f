import { deriveClass } from '@/collections/classes/derive'
import { newId } from '@/core/ids'

import { changeNote } from '../domain/change-note'
import { classKey, nameKey, parseClassName } from '../domain/parse-words'
import type { ChangedRow, NewRows, Plan, RowReport } from '../types'
import { classesByKey, type PlanArgs, planOf, planRows } from './plan-rows'
import { rowReader } from './row-reader'

/** What a file of classes would do in the year. */
export const planClasses = async (args: PlanArgs): Promise<Plan> => {
  const { matching, existing } = args
  const { reference, year, school } = existing
  const classes = classesByKey(existing)
  const rooms = new Map([...reference.rooms.values()].map(({ id, name }) => [nameKey(name), id]))
  const termSets = [...reference.termSets.values()].filter((one) => one.year === year.id)
  const seen = new Map<string, number>()
  const made: NewRows['rows'] = []
  const updates: ChangedRow[] = []

  const planRow = (cells: readonly string[], row: number): RowReport => {
    const reader = rowReader(cells, row, matching)
    const title = reader.text('class')
    const parsed = parseClassName(title)
    if (!parsed) {
      reader.fault('class', 'не похоже на класс: пишите «5А»', 'not a class: write “5А”')
      return reader.report('error', title)
    }
    const key = classKey(parsed)
    if (seen.has(key))
      reader.fault(
        'class',
        `тот же класс в строке ${seen.get(key)}`,
        `the same class as in row ${seen.get(key)}`,
      )
    seen.set(key, row)
    const roomName = reader.text('room')
    const room = rooms.get(nameKey(roomName)) ?? null
    if (roomName && room === null) reader.fault('room', `нет кабинета «${roomName}»`, `no room “${roomName}”`)
    const setName = reader.text('termSet')
    const halves = parsed.grade >= 10
    const termSet = setName
      ? termSets.find(({ name }) => nameKey(name) === nameKey(setName))
      : (termSets.find(({ kind }) => (kind === 'half') === halves) ?? termSets[0])
    if (!termSet) reader.fault('termSet', 'в учебном году нет таких периодов', 'the year has no such terms')
    const profile = reader.text('profile').slice(0, 100) || null
    if (!termSet || reader.faults.length > 0) return reader.report('error', title)
    const known = classes.get(key)
    if (!known) {
      made.push({
        id: newId(),
        school,
        year: year.id,
        ...parsed,
        ...deriveClass(parsed),
        profile,
        room,
        termSet: termSet.id,
      })
      return reader.report('new', title)
    }
    const data = {
      ...(profile && profile !== known.profile ? { profile } : {}),
      ...(room && room !== known.room ? { room } : {}),
    }
    if (Object.keys(data).length === 0) return reader.report('same', title)
    const before = {
      ...('profile' in data ? { profile: known.profile } : {}),
      ...('room' in data ? { room: known.room } : {}),
    }
    updates.push({ collection: 'classes', id: known.id, before, data })
    if ('profile' in data) reader.notes.push(changeNote('profile', known.profile, data.profile))
    if ('room' in data)
      reader.notes.push(changeNote('room', reference.rooms.get(known.room ?? 0)?.name, roomName))
    return reader.report('changed', title)
  }
  const reports = await planRows(args, planRow)
  return planOf({ reports, inserts: [{ collection: 'classes', rows: made }], updates })
}

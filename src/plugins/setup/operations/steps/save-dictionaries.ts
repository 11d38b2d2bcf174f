import { notFound } from '@/core/errors'
import type { SubjectRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { refuseFaults } from '../../domain/lines'
import { readGrid, refuseCells } from '../../domain/grid'
import { readRooms } from '../../domain/read-rooms'
import { readSubjects } from '../../domain/read-subjects'
import { TYPICAL_SUBJECTS } from '../../domain/typical-subjects'
import { removeUnused } from '../remove-unused'
import { requireSome, type SaveStep } from '../step-context'

/** The ticked subjects of the typical set and the own ones. What was taken off goes while nothing needs it. */
export const saveSubjects: SaveStep = async ({ req, facts, values }) => {
  const ticked = TYPICAL_SUBJECTS.filter((_, index) => values[`subject${index}`])
  const { rows: own, faults } = readSubjects(
    readGrid(values, 'own', ['id', 'name', 'shortName']),
    ticked.map(([name]) => name),
  )
  refuseCells('own', faults)
  requireSome(ticked.length + own.length, 'own')
  const { subjects } = facts.reference
  const wanted = new Set([...ticked.map(([name]) => name), ...own.map(({ name }) => name)])
  const renamed = own.flatMap((line) => {
    if (line.id === null) return []
    const known = subjects.get(line.id)
    if (!known) throw notFound()
    const isSame = known.name === line.name && known.shortName === line.shortName
    return isSame ? [] : [line]
  })
  const isKept = ({ id, name }: SubjectRef) => wanted.has(name) || own.some((line) => line.id === id)
  const typical = TYPICAL_SUBJECTS.map(([name]) => name)
  for (const subject of subjects.values()) {
    if (isKept(subject)) continue
    const place = typical.indexOf(subject.name)
    const path = place < 0 ? 'own' : `subject${place}`
    await removeUnused({ req, collection: 'subjects', id: subject.id, name: subject.name, path })
  }
  for (const { id, name, shortName } of renamed)
    await rows(req).update({
      collection: 'subjects',
      where: { and: [{ id: { equals: id! } }, { school: { equals: facts.school } }] },
      data: { name, shortName },
    })
  const all = [...ticked, ...own.map(({ name, shortName }) => [name, shortName] as const)]
  const { inserted } = await rows(req).upsert({
    collection: 'subjects',
    rows: all.map(([name, shortName], index) => ({
      name,
      shortName,
      order: (index + 1) * 10,
      school: facts.school,
    })),
    on: ['school', 'name'],
    set: [],
  })
  return { made: inserted.length, kept: all.length - inserted.length }
}

/** Rooms by ranges and names. What was taken off goes while nothing needs it. */
export const saveRooms: SaveStep = async ({ req, facts, values }) => {
  const present = [...facts.reference.rooms.values()]
  const { names, faults } = readRooms(values.rooms, new Set(present.map(({ name }) => name)))
  refuseFaults('rooms', faults)
  requireSome(names.length, 'rooms')
  const wanted = new Set(names)
  for (const { id, name } of present)
    if (!wanted.has(name)) await removeUnused({ req, collection: 'rooms', id, name, path: 'rooms' })
  const { inserted } = await rows(req).upsert({
    collection: 'rooms',
    rows: names.map((name) => ({ name, kind: 'ordinary', school: facts.school })),
    on: ['school', 'name'],
    set: [],
  })
  return { made: inserted.length, kept: names.length - inserted.length }
}

import { rows } from '@/db/rows'

import { type LineFault, readLines, refuseFaults } from '../../domain/lines'
import { readRooms } from '../../domain/read-places'
import { TYPICAL_SUBJECTS } from '../../domain/typical-subjects'
import { requireSome, type SaveStep } from '../step-context'

/** The ticked subjects of the typical set and the own ones; those that are there stay as they are. */
export const saveSubjects: SaveStep = async ({ req, facts, values }) => {
  const faults: LineFault[] = []
  const own = readLines(values.own).map(({ number, cells: [name = '', shortName = ''] }) => {
    if (!name || name.length > 150 || shortName.length > 30)
      faults.push({
        line: number,
        ru: 'напишите название и сокращение до 30 знаков: «Экология; Экол.».',
        en: 'write a name and a short name of up to 30 characters.',
      })
    return [name, shortName || name.slice(0, 30)] as const
  })
  refuseFaults('own', faults)
  const wanted = [...TYPICAL_SUBJECTS.filter((_, index) => values[`subject${index}`]), ...own]
  const present = new Set([...facts.reference.subjects.values()].map(({ name }) => name))
  requireSome(wanted.length + present.size, 'own')
  const { inserted } = await rows(req).upsert({
    collection: 'subjects',
    rows: wanted.map(([name, shortName], index) => ({
      name,
      shortName,
      order: (index + 1) * 10,
      school: facts.school,
    })),
    on: ['school', 'name'],
    set: [],
  })
  return { made: inserted.length, kept: wanted.length - inserted.length }
}

/** Rooms by ranges and names; those that are there stay as they are. */
export const saveRooms: SaveStep = async ({ req, facts, values }) => {
  const { names, faults } = readRooms(values.rooms)
  refuseFaults('rooms', faults)
  requireSome(names.length, 'rooms')
  const { inserted } = await rows(req).upsert({
    collection: 'rooms',
    rows: names.map((name) => ({ name, kind: 'ordinary', school: facts.school })),
    on: ['school', 'name'],
    set: [],
  })
  return { made: inserted.length, kept: names.length - inserted.length }
}

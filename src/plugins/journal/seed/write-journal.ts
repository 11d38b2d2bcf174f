import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { SLUGS } from '../slugs'
import { buildJournal } from './build-journal'
import type { JournalRows } from './journal-rows'

const STEPS = {
  assignments: 'Задания · Assignments',
  marks: 'Отметки · Marks',
  attendance: 'Посещаемость · Attendance',
  totals: 'Итоги · Totals',
}

/** Fills the journal of the demo school that the kernel's seed has made. */
export const writeJournal = async (context: SeedContext): Promise<JournalRows> => {
  const world = context.made.get('kernel') as World
  const journal = buildJournal({ world, makeId: context.makeId })
  const write = createSeedWriter(context)
  await write.rows(SLUGS.assignmentTypes, journal.assignmentTypes)
  await write.rows(SLUGS.assignments, journal.assignments, STEPS.assignments)
  await write.rows(SLUGS.marks, journal.marks, STEPS.marks)
  await write.rows(SLUGS.changes, journal.changes)
  await write.rows(SLUGS.attendance, journal.attendance, STEPS.attendance)
  await write.rows(SLUGS.behaviourNotes, journal.behaviour)
  await write.rows(SLUGS.termTotals, journal.termTotals, STEPS.totals)
  return journal
}

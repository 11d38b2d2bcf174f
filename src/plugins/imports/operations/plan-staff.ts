import { newId } from '@/core/ids'

import type { NewDocument, Plan, RowReport } from '../types'
import { peopleBook } from './people-book'
import { planRows, type PlanArgs } from './plan-students'
import { readDate, readDetails, readName, rowReader } from './row-reader'

/** What a file of staff would do. Positions of those who have a card already stay as they are. */
export const planStaff = ({ table, matching, existing }: PlanArgs): Plan => {
  const { school } = existing
  const book = peopleBook(existing)
  const cards = new Map(existing.staff.map(({ id, person }) => [person, id]))
  const seen = new Map<number, number>()
  const documents: NewDocument[] = []

  const planRow = (cells: readonly string[], row: number): RowReport => {
    const reader = rowReader(cells, row, matching)
    const name = readName(reader)
    const details = readDetails(reader, existing.today)
    const hiredOn = readDate(reader, 'hiredOn')
    const position = reader.text('position').slice(0, 200)
    const title = reader.text('name') || [reader.text('lastName'), reader.text('firstName')].join(' ')
    if (!name || reader.faults.length > 0) return reader.report('error', title)
    const where = reader.text('name') ? 'name' : 'lastName'
    const colleagues = book.named(name).filter(({ id }) => cards.has(id) || seen.has(id))
    const isVague = !details.birthDate && !details.snils
    if (isVague && colleagues.length > 1) {
      reader.fault(
        where,
        'таких сотрудников несколько: укажите дату рождения',
        'several such employees: give the birth date',
      )
      return reader.report('error', title)
    }
    const sought = { name, details }
    // A colleague without a birth date of the same name is the same one.
    const known = book.findBorn(sought) ?? colleagues.find((one) => !details.birthDate || !one.birthDate)
    const twin = known && seen.get(known.id)
    if (twin) {
      reader.fault(where, `тот же сотрудник в строке ${twin}`, `the same employee as in row ${twin}`)
      return reader.report('error', title)
    }
    const person = known ?? book.add(sought)
    seen.set(person.id, row)
    const isChanged = known ? book.change(known, sought) : false
    if (cards.has(person.id)) return reader.report(isChanged ? 'changed' : 'same', title)
    documents.push({
      collection: 'staff',
      data: {
        id: newId(),
        school,
        person: person.id,
        hiredOn,
        positions: position ? [{ title: position, from: hiredOn }] : [],
      },
    })
    return reader.report(known ? 'duplicate' : 'new', title)
  }
  const reports = planRows(table, planRow)
  return {
    reports,
    inserts: [{ collection: 'people', rows: book.inserts }],
    documents,
    updates: [...book.updates.values()],
  }
}

import { newId } from '@/core/ids'
import { STATUS_LABELS } from '@/core/statuses'

import { changeNote } from '../domain/change-note'
import { movePositions } from '../domain/move-positions'
import { parsePositions, parseStatuses } from '../domain/parse-words'
import type { ChangedList, ChangedRow, NewAccount, NewDocument, Plan, RowReport } from '../types'
import type { PersonRow, StaffCard } from './existing'
import { familyAges } from './family-ages'
import { peopleBook } from './people-book'
import { type PlanArgs, planOf, planRows } from './plan-rows'
import { readDate, readDetails, readName, type RowReader, rowReader } from './row-reader'

const readStatuses = (reader: RowReader) =>
  reader.value(
    'statuses',
    parseStatuses,
    'нет таких прав: пишите «Учитель», «Завуч», «Секретарь» и так далее, несколько — через точку с запятой',
    'no such rights: write “Teacher”, “Deputy head”, “Secretary” and so on, several with semicolons',
  )

/** What a file of staff would do: new cards, changed details and positions, accounts for those with rights. */
export const planStaff = async (args: PlanArgs): Promise<Plan> => {
  const { matching, existing } = args
  const { school, today } = existing
  const book = peopleBook(existing)
  const ages = familyAges(existing, book.byId)
  const cards = new Map(existing.staff.map((card) => [card.person, card]))
  const seen = new Map<number, number>()
  const documents: NewDocument[] = []
  const lists: ChangedList[] = []
  const updates: ChangedRow[] = []
  const accounts: NewAccount[] = []

  const changeCard = (reader: RowReader, card: StaffCard): void => {
    if (card.leftOn && card.leftOn < today) {
      reader.remarks.push({
        ru: 'Сотрудник уволен: должности и дата приёма не изменятся. Верните его в карточке.',
        en: 'The employee has left: positions and the day of hiring stay. Take the person back on the card.',
      })
      return
    }
    const hiredOn = readDate(reader, 'hiredOn')
    if (hiredOn && hiredOn !== (card.hiredOn ?? null)) {
      reader.notes.push(changeNote('hiredOn', card.hiredOn, hiredOn))
      const before = { hiredOn: card.hiredOn ?? null }
      updates.push({ collection: 'staff', id: card.id, before, data: { hiredOn } })
    }
    const wanted = parsePositions(reader.text('position'))
    if (wanted.length === 0) return
    const since = readDate(reader, 'positionFrom') ?? today
    const moved = movePositions(card.positions ?? [], wanted, since)
    if (!moved) return
    reader.notes.push(changeNote('position', moved.before, moved.after))
    lists.push({
      collection: 'staff',
      id: card.id,
      field: 'positions',
      before: card.positions ?? [],
      after: moved.positions,
    })
  }
  const addCard = (reader: RowReader, person: PersonRow): void => {
    const hiredOn = readDate(reader, 'hiredOn')
    // A position begins on a day; without one in the file it is today.
    const from = readDate(reader, 'positionFrom') ?? hiredOn ?? today
    const positions = parsePositions(reader.text('position')).map((title) => ({ title, from }))
    documents.push({
      collection: 'staff',
      data: { id: newId(), school, person: person.id, hiredOn, positions },
    })
  }
  /** Rights of an account that exists are never changed by a file. */
  const addAccount = (reader: RowReader, { id, lastName, firstName }: PersonRow): void => {
    const statuses = readStatuses(reader)
    if (!statuses) return
    if (existing.accounts.has(id)) {
      reader.remarks.push({
        ru: 'Учётная запись уже есть: её права файл не меняет.',
        en: 'There is an account already: a file does not change its rights.',
      })
      return
    }
    accounts.push({ person: id, lastName, firstName, statuses })
    const named = (locale: 'ru' | 'en') => statuses.map((status) => STATUS_LABELS[status][locale]).join(', ')
    reader.notes.push({
      ru: `Будет учётная запись: ${named('ru')}`,
      en: `Gets an account: ${named('en')}`,
    })
  }

  const planRow = (cells: readonly string[], row: number): RowReport => {
    const reader = rowReader(cells, row, matching)
    const name = readName(reader)
    const details = readDetails(reader, today)
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
    if (known) reader.notes.push(...book.change(known, sought))
    ages.check(reader, person, 'birthDate')
    const card = cards.get(person.id)
    if (card) changeCard(reader, card)
    else addCard(reader, person)
    addAccount(reader, person)
    if (card) return reader.report(reader.notes.length > 0 ? 'changed' : 'same', title)
    return reader.report(known ? 'duplicate' : 'new', title)
  }
  const reports = await planRows(args, planRow)
  return planOf({
    reports,
    inserts: [{ collection: 'people', rows: book.inserts }],
    documents,
    updates: [...book.updates.values(), ...updates],
    lists,
    accounts,
  })
}

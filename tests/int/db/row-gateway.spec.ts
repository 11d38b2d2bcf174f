import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'

import { setClock } from '@/core/clock'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows, type FlatInputRow, type RowWhere } from '@/db/rows'
import { countStatements } from '@/db/statement-count'

import { needs } from '../../helpers/database-server'
import { MARKS, PUPILS, startTestPayload, type TestPayload } from './test-payload'

type Mark = { id: number; pupil: number; assignment: number; value: number | null; markSum: number }

let test: TestPayload
let pupils: number[]

beforeAll(async () => {
  test = await startTestPayload()
  const names = Array.from({ length: 30 }, (_, index) => ({ name: `Ученик ${index}` }))
  pupils = await rows(test).insert({ collection: PUPILS, rows: names })
})
afterAll(() => test.stop())
beforeEach(async () => {
  await rows(test).remove({ collection: MARKS, where: { id: { exists: true } } })
})
afterEach(() => setClock())

const first = (): number => pupils[0]!
const insert = (...marks: FlatInputRow[]): Promise<number[]> =>
  rows(test).insert({
    collection: MARKS,
    rows: marks.map((mark, index) => ({ pupil: first(), assignment: index, ...mark })),
  })
const find = <TRow extends object = Mark>(where: RowWhere = {}, columns: (keyof TRow & string)[] = []) =>
  rows(test).find<TRow>({ collection: MARKS, where, columns, sort: ['assignment'] })
const assignments = async (where: RowWhere): Promise<number[]> =>
  (await find(where, ['assignment'])).map(({ assignment }) => assignment)

describe('rows that are inserted', () => {
  it('are what the Local API reads as its own', async () => {
    const [id] = await insert({
      assignment: 7,
      value: 5,
      isDebt: true,
      date: '2026-09-01',
      markedAt: new Date('2026-09-01T08:00:00Z'),
      place_roomName: '12',
      place_floor: 2,
    })
    const doc = await test.payload.findByID({
      collection: MARKS,
      id: id!,
      depth: 0,
      overrideAccess: true,
    })
    expect(doc).toMatchObject({
      id,
      pupil: first(),
      assignment: 7,
      value: 5,
      isDebt: true,
      date: '2026-09-01',
      markedAt: '2026-09-01T08:00:00.000Z',
      kind: 'oral',
      markSum: 0,
      place: { roomName: '12', floor: 2 },
    })
  })

  it('are read as the Local API wrote them', async () => {
    const doc = await test.payload.create({
      collection: MARKS,
      overrideAccess: true,
      depth: 0,
      data: {
        pupil: first(),
        assignment: 3,
        value: 4.5,
        isDebt: true,
        markedAt: '2026-09-01T08:00:00Z',
        place: { floor: 2 },
        tags: ['a'],
        steps: [{ text: 'b' }],
      } as never,
    })
    const [row] = await find<Record<string, unknown>>({}, [
      ...['id', 'pupil', 'value', 'isDebt', 'date', 'markedAt', 'kind', 'createdAt', 'place_floor'],
    ])
    expect(row).toEqual({
      id: doc.id,
      pupil: first(),
      value: 4.5,
      isDebt: true,
      date: null,
      markedAt: '2026-09-01T08:00:00.000Z',
      kind: 'oral',
      createdAt: (doc as unknown as { createdAt: string }).createdAt,
      place_floor: 2,
    })
  })

  it('have ids, times and default values, unless they are given', async () => {
    setClock(() => new Date('2026-09-01T05:00:00Z'))
    const given = newId()
    const ids = await insert({ id: given, kind: 'test', markSum: 4 }, {})
    expect(ids[0]).toBe(given)
    const columns = ['id', 'kind', 'markSum', 'isDebt', 'value', 'createdAt', 'updatedAt']
    const times = { createdAt: '2026-09-01T05:00:00.000Z', updatedAt: '2026-09-01T05:00:00.000Z' }
    expect(await find<Record<string, unknown>>({}, columns)).toEqual([
      { id: given, kind: 'test', markSum: 4, isDebt: false, value: null, ...times },
      { id: ids[1], kind: 'oral', markSum: 0, isDebt: false, value: null, ...times },
    ])
  })

  it('keep an id of any size exactly', async () => {
    const ids = [1, 2 ** 31, 2 ** 32 + 1, 2 ** 53 - 1]
    await insert(...ids.map((id) => ({ id })))
    expect((await find({}, ['id'])).map(({ id }) => id)).toEqual(ids)
    const last = await find({ id: { equals: 2 ** 53 - 1 } }, ['id'])
    expect(last).toEqual([{ id: 2 ** 53 - 1 }])
  })

  it('keep every figure and every letter', async () => {
    const values = [1 / 3, 0.1 + 0.2, -4.35, 1e300, 5e-324, 4, -7]
    const words = ['«5» \\ "4"', 'строка\nи табуляция\t', 'ё́ 👩🏽‍🏫', '{"a":[1]}', "О'Коннор", '']
    const marks = [...values.map((value) => ({ value })), ...words.map((date) => ({ date }))]
    await insert(...marks)
    const empty = { value: null, date: null }
    expect(await find<{ value: number; date: string }>({}, ['value', 'date'])).toEqual(
      marks.map((mark) => ({ ...empty, ...mark })),
    )
  })

  needs('long-lists')('may be many more than one statement takes', async () => {
    const many = Array.from({ length: 6000 }, (_, assignment) => ({ assignment }))
    await insert(...many)
    const every = many.map(({ assignment }) => assignment)
    expect(await rows(test).count({ collection: MARKS, where: { assignment: { in: every } } })).toBe(6000)
    expect(await assignments({ assignment: { not_in: every.slice(0, 5998) } })).toEqual([5998, 5999])
  })

  it('are refused when one of them is there already', async () => {
    await insert({})
    const again = insert({}).catch((error: unknown) => error)
    expect(isUniqueViolation(await again)).toBe(true)
    expect(isUniqueViolation(new Error('other'))).toBe(false)
  })

  needs('transactions')('are saved all or not at all', async () => {
    const many = Array.from({ length: 6000 }, (_, assignment) => ({ assignment: assignment % 5999 }))
    await expect(insert(...many)).rejects.toMatchObject({})
    expect(await rows(test).count({ collection: MARKS })).toBe(0)
  })
})

describe('queries', () => {
  beforeEach(() =>
    insert(
      { value: 5, date: '2026-09-01', isDebt: true, markedAt: '2026-09-01T08:00:00Z' },
      { value: 4, date: '2026-09-02', isDebt: false, place_floor: 1 },
      { value: null, date: null, kind: null, markedAt: '2026-09-03T08:00:00Z' },
      { value: 2, date: '2026-09-04', pupil: pupils[1], place_floor: 2 },
    ),
  )

  it.each<[string, RowWhere, number[]]>([
    ['nothing', {}, [0, 1, 2, 3]],
    ['equals', { value: { equals: 4 } }, [1]],
    ['equals null', { value: { equals: null } }, [2]],
    ['not_equals keeps the empty', { value: { not_equals: 4 } }, [0, 2, 3]],
    ['not_equals null', { value: { not_equals: null } }, [0, 1, 3]],
    ['in', { date: { in: ['2026-09-01', '2026-09-04', 'x'] } }, [0, 3]],
    ['in with null', { date: { in: ['2026-09-01', null] } }, [0, 2]],
    ['in nothing', { date: { in: [] } }, []],
    ['a long in', { value: { in: Array.from({ length: 40 }, (_, index) => index + 4) } }, [0, 1]],
    ['not_in keeps the empty', { date: { not_in: ['2026-09-01'] } }, [1, 2, 3]],
    ['not_in with null', { date: { not_in: ['2026-09-01', null] } }, [1, 3]],
    ['not_in nothing', { date: { not_in: [] } }, [0, 1, 2, 3]],
    ['greater_than', { value: { greater_than: 2 } }, [0, 1]],
    ['a range of dates', { date: { greater_than_equal: '2026-09-02', less_than: '2026-09-04' } }, [1]],
    ['instants', { markedAt: { less_than_equal: new Date('2026-09-01T08:00:00Z') } }, [0]],
    ['instants with an offset', { markedAt: { equals: '2026-09-01T12:00:00+04:00' } }, [0]],
    ['booleans', { isDebt: { equals: true } }, [0]],
    ['exists', { kind: { exists: true } }, [0, 1, 3]],
    ['exists not', { kind: { exists: false } }, [2]],
    ['a field of a group', { place_floor: { equals: 2 } }, [3]],
    ['a path of Payload', { 'place.floor': { equals: 1 } }, [1]],
    ['or', { or: [{ value: { equals: 5 } }, { date: { equals: null } }] }, [0, 2]],
    [
      'or and the rest',
      { or: [{ value: { equals: 5 } }, { value: { equals: 2 } }], isDebt: { equals: true } },
      [0],
    ],
    ['and in or', { or: [{ and: [{ value: { equals: 4 } }, { isDebt: { equals: false } }] }] }, [1]],
    ['an or of nothing', { or: [] }, []],
  ])('%s', async (_what, where, expected) => {
    expect(await assignments(where)).toEqual(expected)
    expect(await rows(test).count({ collection: MARKS, where })).toBe(expected.length)
  })

  it('sort, take and skip', async () => {
    const page = (sort: string[], limit?: number, offset?: number) =>
      rows(test).find<Mark>({ collection: MARKS, columns: ['assignment'], sort, limit, offset })
    expect((await page(['-date'])).map(({ assignment }) => assignment)).toEqual([3, 1, 0, 2])
    expect((await page(['date'])).map(({ assignment }) => assignment)).toEqual([2, 0, 1, 3])
    expect((await page(['pupil', '-assignment'], 2, 1)).map(({ assignment }) => assignment)).toEqual([1, 0])
    await expect(page([], 0)).rejects.toThrow(RangeError)
  })

  it('find one or nothing', async () => {
    const one = (where: RowWhere) =>
      rows(test).findOne<Mark>({ collection: MARKS, where, columns: ['value'], sort: ['-value'] })
    expect(await one({})).toEqual({ value: 5 })
    expect(await one({ value: { equals: 404 } })).toBeNull()
  })

  needs('lookup')('bring related rows along in the same statement', async () => {
    const { value, count } = await countStatements(() =>
      rows(test).find<{ id: number; name: string }>({
        collection: PUPILS,
        columns: ['id'],
        where: { id: { in: pupils.slice(0, 3) } },
        sort: ['id'],
        with: {
          marks: {
            collection: MARKS,
            columns: ['value', 'isDebt', 'markedAt'],
            on: 'pupil',
            sort: ['-value'],
          },
        },
      }),
    )
    expect(value).toEqual([
      {
        id: pupils[0],
        marks: [
          { value: 5, isDebt: true, markedAt: '2026-09-01T08:00:00.000Z' },
          { value: 4, isDebt: false, markedAt: null },
          { value: null, isDebt: false, markedAt: '2026-09-03T08:00:00.000Z' },
        ],
      },
      { id: pupils[1], marks: [{ value: 2, isDebt: false, markedAt: null }] },
      { id: pupils[2], marks: [] },
    ])
    expect(count.statements).toBe(1)
  })

  needs('lookup')('bring the fractions of related rows exactly', async () => {
    await rows(test).update({ collection: MARKS, where: { value: { equals: 5 } }, data: { markSum: 1 / 3 } })
    const [pupil] = await rows(test).find<{ id: number; marks: { markSum: number }[] }>({
      collection: PUPILS,
      columns: ['id'],
      where: { id: { equals: pupils[0]! } },
      with: { marks: { collection: MARKS, columns: ['markSum'], on: 'pupil', sort: ['-markSum'] } },
    })
    expect(pupil?.marks[0]?.markSum).toBe(1 / 3)
  })

  it('take one statement each', async () => {
    const { count } = await countStatements(() => find({ value: { equals: 4 } }, ['id']))
    expect(count).toMatchObject({ statements: 1, control: 0 })
  })

  it.each<[string, RowWhere | Record<string, unknown>]>([
    ['unknown column', { colour: { equals: 1 } }],
    ['no such column', { 'pupil.name': { equals: 'a' } }],
    ['many values', { tags: { equals: 'a' } }],
    ['not one value', { steps: { exists: true } }],
    ['cannot answer', { date: { like: '2026' } }],
    ['has no value', { value: { equals: undefined } }],
    ['write { equals', { value: undefined }],
    ['wants number', { value: { equals: '5' } }],
    ['wants text', { date: { equals: 5 } }],
    ['wants boolean', { isDebt: { equals: 1 } }],
    ['wants instant', { markedAt: { less_than: 'yesterday' } }],
    ['wants a list', { value: { in: 5 } }],
    ['use exists', { value: { greater_than: null } }],
    ['wants a list', { or: { value: { equals: 5 } } }],
  ])('refuse what they cannot answer: %s', async (message, where) => {
    const words = message.replace('unknown column', 'no such column')
    await expect(find(where as RowWhere, ['id'])).rejects.toThrow(words)
  })

  it('refuse columns that are not one value', async () => {
    await expect(find<Record<string, unknown>>({}, ['tags'])).rejects.toThrow('many values')
    await expect(find({}, [])).rejects.toThrow('Name the columns')
    await expect(insert({ steps: 'x' })).rejects.toThrow('not one value')
    await expect(insert({ colour: 'x' })).rejects.toThrow('no such column')
    await expect(rows(test).count({ collection: 'nothing' as typeof MARKS })).rejects.toThrow(
      'no collection nothing',
    )
  })

  it('agree with the Local API', async () => {
    const condition = fc.oneof(
      fc.record({ value: fc.record({ equals: fc.constantFrom(null, 2, 4, 5) }) }),
      fc.record({ value: fc.record({ not_equals: fc.constantFrom(null, 2, 4, 5) }) }),
      fc.record({
        value: fc.record({ greater_than: fc.constantFrom(2, 4, 5), less_than_equal: fc.constantFrom(4, 5) }),
      }),
      fc.record({ pupil: fc.record({ equals: fc.constantFrom(0, 1).map((index) => pupils[index]) }) }),
      fc.record({
        date: fc.record({ in: fc.subarray(['2026-09-01', '2026-09-02', '2026-09-04'], { minLength: 1 }) }),
      }),
      fc.record({ date: fc.record({ less_than: fc.constantFrom('2026-09-02', '2026-09-04') }) }),
      fc.record({ kind: fc.record({ exists: fc.boolean() }) }),
      fc.record({ 'place.floor': fc.record({ greater_than_equal: fc.constantFrom(1, 2) }) }),
    )
    const query = fc.oneof(
      condition,
      fc.record({ and: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
      fc.record({ or: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    ) as fc.Arbitrary<Where>
    await fc.assert(
      fc.asyncProperty(query, async (where) => {
        const { docs } = await test.payload.find({
          collection: MARKS,
          where,
          sort: 'assignment',
          depth: 0,
          overrideAccess: true,
          pagination: false,
        })
        expect(await assignments(where)).toEqual(
          (docs as unknown as Mark[]).map(({ assignment }) => assignment),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('changes', () => {
  it('write what is asked where it is asked', async () => {
    setClock(() => new Date('2026-09-01T05:00:00Z'))
    await insert({ value: 5 }, { value: 4 }, { value: 3 })
    setClock(() => new Date('2026-09-02T05:00:00Z'))
    const where = { value: { greater_than: 3 } }
    const changed = await rows(test).update({
      collection: MARKS,
      where,
      data: { isDebt: true },
      add: { markSum: 2 },
    })
    expect(changed).toBe(2)
    expect(await find<Record<string, unknown>>({}, ['isDebt', 'markSum', 'updatedAt'])).toEqual([
      { isDebt: true, markSum: 2, updatedAt: '2026-09-02T05:00:00.000Z' },
      { isDebt: true, markSum: 2, updatedAt: '2026-09-02T05:00:00.000Z' },
      { isDebt: false, markSum: 0, updatedAt: '2026-09-01T05:00:00.000Z' },
    ])
    expect(await rows(test).remove({ collection: MARKS, where })).toBe(2)
    expect(await assignments({})).toEqual([2])
  })

  it('never concern a whole table by mistake', async () => {
    await insert({})
    const table = rows(test)
    await expect(table.remove({ collection: MARKS, where: {} })).rejects.toThrow('which rows')
    await expect(table.remove({ collection: MARKS, where: { and: [] } })).rejects.toThrow('which rows')
    await expect(
      table.remove({ collection: MARKS, where: { or: [{}, { value: { equals: 1 } }] } }),
    ).rejects.toThrow()
    await expect(table.update({ collection: MARKS, where: {}, data: { value: 1 } })).rejects.toThrow(
      'which rows',
    )
    await expect(table.update({ collection: MARKS, where: { value: { equals: 1 } } })).rejects.toThrow(
      'what to change',
    )
    expect(await assignments({})).toEqual([0])
  })

  needs('transactions')('are part of the transaction of the request', async () => {
    const req = await test.request()
    const attempt = inTransaction(req, async () => {
      await rows(req).insert({ collection: MARKS, rows: [{ pupil: first(), assignment: 1 }] })
      expect(await rows({ payload: test.payload, req }).count({ collection: MARKS })).toBe(1)
      expect(await rows(test).count({ collection: MARKS })).toBe(0)
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    expect(await rows(test).count({ collection: MARKS })).toBe(0)
    const late = { payload: test.payload, req: { transactionID: 'gone' } }
    await expect(rows(late).insert({ collection: PUPILS, rows: [{ name: 'a' }] })).rejects.toMatchObject({
      code: 'transaction-lost',
    })
    await expect(rows(late).count({ collection: PUPILS })).rejects.toMatchObject({ code: 'transaction-lost' })
  })
})

describe('upsert', () => {
  type More = { where?: RowWhere; set?: string[]; add?: string[]; needsUpdated?: boolean }
  const upsert = (marks: FlatInputRow[], more: More = {}) =>
    rows(test).upsert({
      collection: MARKS,
      rows: marks.map((mark) => ({ pupil: first(), ...mark })),
      on: ['pupil', 'assignment'],
      set: ['value'],
      needsUpdated: true,
      ...more,
    })

  it('makes rows and changes those that are there', async () => {
    setClock(() => new Date('2026-09-01T05:00:00Z'))
    const [old] = await insert({ assignment: 1, value: 3, date: '2026-09-01' })
    setClock(() => new Date('2026-09-02T05:00:00Z'))
    const result = await upsert([
      { assignment: 1, value: 4, date: '2026-09-02' },
      { assignment: 2, value: 5, date: '2026-09-02' },
    ])
    expect(result).toEqual({ inserted: [expect.any(Number)], updated: [old] })
    const times = { old: '2026-09-01T05:00:00.000Z', new: '2026-09-02T05:00:00.000Z' }
    expect(
      await find<Record<string, unknown>>({}, ['id', 'value', 'date', 'createdAt', 'updatedAt']),
    ).toEqual([
      { id: old, value: 4, date: '2026-09-01', createdAt: times.old, updatedAt: times.new },
      { id: result.inserted[0], value: 5, date: '2026-09-02', createdAt: times.new, updatedAt: times.new },
    ])
  })

  it('adds', async () => {
    await upsert([{ assignment: 1, markSum: 5 }], { set: [], add: ['markSum'] })
    await upsert([{ assignment: 1, markSum: -2 }], { set: [], add: ['markSum'] })
    expect(await find({}, ['markSum'])).toEqual([{ markSum: 3 }])
  })

  it('leaves rows alone when nothing is to be set', async () => {
    await insert({ assignment: 1, value: 3 })
    const result = await upsert([{ assignment: 1, value: 4 }, { assignment: 2 }], { set: [] })
    expect(result).toEqual({ inserted: [expect.any(Number)], updated: [] })
    expect(await find({}, ['value'])).toEqual([{ value: 3 }, { value: null }])
  })

  it('changes a row only when it still is what it was', async () => {
    const [old] = await insert({ assignment: 1, value: 3 }, { assignment: 2, value: 5 })
    const marks = [
      { assignment: 1, value: 4 },
      { assignment: 2, value: 4 },
      { assignment: 3, value: 4 },
    ]
    const result = await upsert(marks, { where: { value: { equals: 3 } } })
    expect(result).toEqual({ inserted: [expect.any(Number)], updated: [old] })
    expect(await find({}, ['value'])).toEqual([{ value: 4 }, { value: 5 }, { value: 4 }])
  })

  it('adds once to what it has just made, and only to what matches', async () => {
    const add = (where: RowWhere) =>
      upsert([{ assignment: 1, markSum: 5 }], { set: [], add: ['markSum'], where })
    const { inserted } = await add({ markSum: { greater_than: 0 } })
    expect(await find({}, ['markSum'])).toEqual([{ markSum: 5 }])
    expect(await add({ markSum: { greater_than: 5 } })).toEqual({ inserted: [], updated: [] })
    expect(await add({ markSum: { equals: 5 } })).toEqual({ inserted: [], updated: inserted })
    expect(await find({}, ['markSum'])).toEqual([{ markSum: 10 }])
  })

  it('is one statement unless it is to tell what it changed', async () => {
    await insert({ assignment: 1, value: 3 })
    const save = (more: More) =>
      countStatements(() =>
        upsert(
          [
            { assignment: 1, value: 4 },
            { assignment: 2, value: 5 },
          ],
          { needsUpdated: false, ...more },
        ),
      )
    const plain = await save({})
    expect(plain.value).toEqual({ inserted: [expect.any(Number)], updated: [] })
    expect(plain.count.statements).toBe(1)
    expect((await save({ where: { value: { equals: 4 } } })).count.statements).toBe(1)
  })

  it('makes no double however many come at once, and adds every one', async () => {
    const class30 = pupils.map((pupil) => ({ pupil, assignment: 1, value: 5, markSum: 1 }))
    const results = await Promise.all(
      Array.from({ length: 10 }, () => upsert(class30, { set: ['value'], add: ['markSum'] })),
    )
    const inserted = results.flatMap((result) => result.inserted)
    expect(new Set(inserted).size).toBe(30)
    expect(inserted).toHaveLength(30)
    const marks = await find({}, ['markSum'])
    expect(marks).toHaveLength(30)
    expect(marks.every(({ markSum }) => markSum === 10)).toBe(true)
  })

  it('refuses what would make doubles or do nothing', async () => {
    await expect(upsert([{ value: 5 }])).rejects.toThrow('needs a value of assignment')
    await expect(upsert([{ assignment: 1, pupil: null }])).rejects.toThrow('needs a value of pupil')
    await expect(upsert([{ assignment: 1 }])).rejects.toThrow('no row has it')
    expect(await upsert([])).toEqual({ inserted: [], updated: [] })
  })
})

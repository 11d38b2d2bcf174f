import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { move } from './grid-moves'

const size = { rows: 25, columns: 40 }
const press = (
  key: string,
  modifiers: Partial<{ shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
})

describe('move', () => {
  it.each([
    ['ArrowDown', {}, { row: 6, column: 7 }],
    ['ArrowUp', {}, { row: 4, column: 7 }],
    ['ArrowLeft', {}, { row: 5, column: 6 }],
    ['ArrowRight', {}, { row: 5, column: 8 }],
    ['ArrowUp', { ctrlKey: true }, { row: 0, column: 7 }],
    ['ArrowRight', { metaKey: true }, { row: 5, column: 39 }],
    ['Enter', {}, { row: 6, column: 7 }],
    ['Enter', { shiftKey: true }, { row: 4, column: 7 }],
    ['Tab', {}, { row: 5, column: 8 }],
    ['Tab', { shiftKey: true }, { row: 5, column: 6 }],
    ['Home', {}, { row: 5, column: 0 }],
    ['End', {}, { row: 5, column: 39 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 24, column: 39 }],
    ['PageDown', {}, { row: 15, column: 7 }],
    ['PageUp', {}, { row: 0, column: 7 }],
    ['a', {}, null],
  ] as const)('%s %p leads to %p', (key, modifiers, to) => {
    expect(move({ row: 5, column: 7 }, press(key, modifiers), size)).toEqual(to)
  })

  it('lets Tab out at both ends of a row', () => {
    expect(move({ row: 5, column: 39 }, press('Tab'), size)).toBe('out')
    expect(move({ row: 5, column: 0 }, press('Tab', { shiftKey: true }), size)).toBe('out')
  })

  it('goes up into the header, where Enter opens and does not move', () => {
    expect(move({ row: 0, column: 3 }, press('ArrowUp'), size)).toEqual({ row: -1, column: 3 })
    expect(move({ row: -1, column: 3 }, press('Enter'), size)).toBeNull()
  })

  it('never leaves the table', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
      'Enter',
      'Tab',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.record({ key: fc.constantFrom(...keys), shiftKey: fc.boolean(), ctrlKey: fc.boolean() })),
        (rows, columns, presses) => {
          let place = { row: 0, column: 0 }
          for (const pressed of presses) {
            const to = move(place, press(pressed.key, pressed), { rows, columns })
            if (to && to !== 'out') place = to
            expect(place.row).toBeGreaterThanOrEqual(-1)
            expect(place.row).toBeLessThan(rows)
            expect(place.column).toBeGreaterThanOrEqual(0)
            expect(place.column).toBeLessThan(columns)
          }
        },
      ),
    )
  })
})

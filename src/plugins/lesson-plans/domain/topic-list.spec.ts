import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { beginsSection, moveRow, moveTopic, nameSection, runningHours } from './topic-list'

const topics = (text: string) => text.split(' ').map((word) => ({ section: word[0]!, title: word }))
const shown = (list: readonly { section: string; title: string }[]) =>
  list.map(({ section, title }) => `${section}:${title}`).join(' ')
const anyList = fc.array(fc.record({ section: fc.constantFrom('А', 'Б', 'В'), title: fc.uuid() }), {
  maxLength: 30,
})
const anyPlace = fc.integer({ min: -3, max: 35 })

describe('moveTopic', () => {
  it('takes a topic into the section around it and keeps it at a border', () => {
    expect(shown(moveTopic(topics('А1 А2 Б1 Б2'), 0, 2))).toBe('А:А2 Б:Б1 А:А1 Б:Б2'.replace('А:А1', 'Б:А1'))
    expect(shown(moveTopic(topics('А1 А2 Б1 Б2'), 0, 1))).toBe('А:А2 А:А1 Б:Б1 Б:Б2')
    expect(shown(moveTopic(topics('А1 А2'), 1, 0))).toBe('А:А2 А:А1')
  })

  it('loses and doubles nothing, whatever the places', () => {
    fc.assert(
      fc.property(anyList, anyPlace, anyPlace, (list, from, to) => {
        const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title).sort()
        expect(titles(moveTopic(list, from, to))).toEqual(titles(list))
      }),
    )
  })

  it('leaves the order of the others, and comes back', () => {
    fc.assert(
      fc.property(anyList, fc.nat(29), fc.nat(29), (list, a, b) => {
        fc.pre(a < list.length && b < list.length)
        const moved = moveRow(list, a, b)
        expect(moved[b]).toBe(list[a])
        expect(moved.filter((row) => row !== list[a])).toEqual(list.filter((row) => row !== list[a]))
        expect(moveRow(moved, b, a)).toEqual(list)
      }),
    )
  })
})

describe('nameSection', () => {
  const list = topics('А1 А2 А3 Б1')

  it('names a whole section from its first row, and begins a new one within it', () => {
    expect(shown(nameSection(list, 0, 'В'))).toBe('В:А1 В:А2 В:А3 Б:Б1')
    expect(shown(nameSection(list, 1, 'В'))).toBe('А:А1 В:А2 В:А3 Б:Б1')
  })

  it('joins to the section above when the name is taken away', () => {
    expect(shown(nameSection(list, 3, ' '))).toBe('А:А1 А:А2 А:А3 А:Б1')
    expect(nameSection(list, 0, '')[2]).toMatchObject({ section: '' })
    expect(nameSection(list, 9, 'В')).toEqual(list)
  })

  it('changes the sections of rows and nothing else', () => {
    fc.assert(
      fc.property(anyList, fc.nat(29), fc.constantFrom('А', 'Г', ''), (rows, index, name) => {
        const named = nameSection(rows, index, name)
        expect(named.map(({ title }) => title)).toEqual(rows.map(({ title }) => title))
        expect(named.slice(0, index)).toEqual(rows.slice(0, index))
      }),
    )
  })
})

describe('beginsSection', () => {
  it('is true where the name changes', () => {
    expect(topics('А1 А2 Б1').map((_, index, all) => beginsSection(all, index))).toEqual([true, false, true])
    expect(beginsSection([{ section: '' }], 0)).toBe(false)
  })
})

it('runningHours adds up', () => expect(runningHours([1, 2, 3])).toEqual([1, 3, 6]))

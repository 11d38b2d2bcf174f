import { describe, expect, it } from '@jest/globals'

import { adoptIds, emptyDraft, faultsOf, hoursOf, isBlank, toDraft, toTopic } from './draft-rows'

const row = (more: object = {}) => ({ ...emptyDraft('a', 'Дроби'), title: 'Доли', ...more })

describe('drafts', () => {
  it('are topics and back', () => {
    const topic = {
      id: 5,
      section: 'Дроби',
      title: 'Доли',
      hours: 2,
      lessonType: 7,
      homework: '§ 1\n№ 2',
      homeworkMinutes: 20,
      materials: null,
      outcomes: null,
      isControl: true,
    }
    expect(toTopic(toDraft(topic, 'a'))).toEqual(topic)
  })

  it('are blank until something is typed', () => {
    expect(isBlank(emptyDraft('a', 'Дроби'))).toBe(true)
    expect(isBlank(row())).toBe(false)
    expect(isBlank({ ...emptyDraft('a', ''), homework: '§ 1' })).toBe(false)
  })

  it.each([
    [{ title: ' ' }, { title: 'noTitle' }],
    [{ title: 'т'.repeat(301) }, { title: 'longTitle' }],
    [{ hours: '0' }, { hours: 'badHours' }],
    [{ hours: '1,5' }, { hours: 'badHours' }],
    [{ hours: '100' }, { hours: 'badHours' }],
    [{ homeworkMinutes: 'час' }, { homeworkMinutes: 'badMinutes' }],
    [{ homeworkMinutes: '601' }, { homeworkMinutes: 'badMinutes' }],
    [{ materials: 'м'.repeat(2001) }, { materials: 'longText' }],
    [{ hours: '2 ч' }, {}],
  ])('%j has the faults %j', (more, faults) => expect(faultsOf(row(more))).toEqual(faults))

  it('reads hours', () =>
    expect(['3', '3 ч.', '3,0', 'x', ''].map((hours) => hoursOf({ hours }))).toEqual([3, 3, 3, 0, 0]))

  it('forgets ids that are gone', () =>
    expect(adoptIds([row({ id: 1 }), row({ id: 2 }), row()], [{ id: 2 }]).map(({ id }) => id)).toEqual([
      null,
      2,
      null,
    ]))
})

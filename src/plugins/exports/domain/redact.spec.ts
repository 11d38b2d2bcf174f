import { describe, expect, it } from '@jest/globals'

import { redact, type RedactedColumn } from './redact'

const relation = (name: string, to: string): RedactedColumn => ({
  path: [name],
  kind: 'relation',
  to,
  columns: [],
})
const isOwn = ({ id }: { id: number }) => id === 1

describe('redact', () => {
  it('leaves an author empty, and what is no person as it is', () => {
    const columns = [
      relation('student', 'students'),
      relation('author', 'users'),
      relation('class', 'classes'),
    ]
    expect(redact({ student: 1, author: 7, class: 9 }, columns, { isOwn, isShown: isOwn })).toEqual({
      student: 1,
      author: null,
      class: 9,
    })
  })

  it('keeps of a list only the own lines', () => {
    const columns: RedactedColumn[] = [
      { path: ['moved'], kind: 'list', to: null, columns: [relation('student', 'students')] },
    ]
    expect(
      redact(
        {
          moved: [
            { student: 1, to: '5А' },
            { student: 2, to: '5Б' },
          ],
        },
        columns,
        {
          isOwn,
          isShown: () => true,
        },
      ),
    ).toEqual({ moved: [{ student: 1, to: '5А' }] })
  })

  it('keeps of many people only oneself', () =>
    expect(redact({ told: [1, 2, 3] }, [relation('told', 'people')], { isOwn, isShown: () => true })).toEqual(
      { told: [1] },
    ))
})

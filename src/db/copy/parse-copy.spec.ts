import { describe, expect, it } from '@jest/globals'

import { parseCopy } from './parse-copy'

const read = (line: string) => parseCopy(line.split(' ').filter(Boolean))

describe('the words of a copy', () => {
  it('name two databases', () => {
    const expected = { from: 'file:a.db', to: 'mongodb://host/b?x=1' }
    expect(read('--from file:a.db --to mongodb://host/b?x=1')).toEqual(expected)
    expect(read('--to=mongodb://host/b?x=1 --from=file:a.db')).toEqual(expected)
  })

  it.each([
    '',
    '--from file:a.db',
    '--from file:a.db --to',
    '--from file:a.db --to file:a.db',
    '--from a.db --to file:b.db',
    '--from file:a.db --to mysql://x',
    '--from file:a.db --to file:b.db --force yes',
    '--from file:a.db --from file:c.db --to file:b.db',
  ])('make no sense: %j', (line) => expect(read(line)).toBeNull())
})

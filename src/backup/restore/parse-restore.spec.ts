import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { parseRestore } from './parse-restore'

const embedded = { dataDir: '/srv/data', databaseUri: 'file:/srv/data/school.db' }
const region = { dataDir: '/srv/data', databaseUri: 'mongodb://one/region' }
const read = (line: string, defaults = embedded) => parseRestore(line.split(' ').filter(Boolean), defaults)

describe('the words of a restore', () => {
  it('name a file, and the place of the settings when no other is named', () => {
    expect(read('a.tar.gz')?.target).toEqual({ folder: '/srv/data', mongo: null })
    expect(read('a.tar.gz', region)?.target).toEqual({ folder: '/srv/data', mongo: 'mongodb://one/region' })
  })

  it('name a folder, or a database with a folder for its files', () => {
    expect(read('--to new a.tar.gz')).toEqual({
      file: 'a.tar.gz',
      keyFile: null,
      target: { folder: path.resolve('new'), mongo: null },
    })
    expect(read('a.tar.gz --to=mongodb://two/b --folder /x --key-file /k')).toEqual({
      file: 'a.tar.gz',
      keyFile: '/k',
      target: { folder: '/x', mongo: 'mongodb://two/b' },
    })
  })

  it.each([
    '',
    'a b',
    'a --to',
    'a --to x --to y',
    'a --force yes',
    'a --to x --folder y',
    'a --folder y',
    'a --to file:x.db',
  ])('make no sense: %j', (line) => expect(read(line)).toBeNull())
})

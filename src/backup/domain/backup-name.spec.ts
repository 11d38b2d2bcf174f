import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { backupName, parseBackupName } from './backup-name'

describe('names of backups', () => {
  it('tell when they were begun and whether they are encrypted', () => {
    const at = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(at, fc.boolean(), (instant, isEncrypted) => {
        const name = backupName({ at: instant, id: '0a1b2c3d', isEncrypted })
        const seconds = Math.floor(instant.getTime() / 1000) * 1000
        expect(parseBackupName(name)).toEqual({
          name,
          madeAt: new Date(seconds).toISOString(),
          isEncrypted,
        })
      }),
    )
  })

  it.each([
    '../school-20261128T223000Z-0a1b2c3d.tar.gz',
    'school-20261128T223000Z-0a1b2c3d.tar.gz.part',
    'school-20261128T223000Z-0a1b2c3d.tar.gz/../secret',
    'school-20261128T223000Z-0a1b2c3d.tar.gz\n',
    'school-20261328T223000Z-0a1b2c3d.tar.gz',
    'school.db',
    '',
  ])('are not %j', (name) => expect(parseBackupName(name)).toBeNull())
})

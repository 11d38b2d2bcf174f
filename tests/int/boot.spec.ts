import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { bootSchool, type BootedSchool } from '../helpers/boot'

let booted: BootedSchool
beforeAll(async () => {
  booted = await bootSchool()
})
afterAll(() => booted.destroy())

it('the migrations make exactly the tables that the configuration wants', () => {
  expect(booted.unmigrated).toEqual([])
})

it('starts empty', async () => {
  expect(await booted.payload.count({ collection: 'users', overrideAccess: true })).toEqual({ totalDocs: 0 })
})

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { PNG } from '../helpers/files'
import { expectRefusal } from '../helpers/refusal'
import { useSchools } from '../helpers/suite'

const suite = useSchools({ isPopulated: true })

describe('a new file comes in its request', () => {
  it('the server fetches none from an address that somebody names', async () => {
    let asked = 0
    const elsewhere = createServer((_, response) => {
      asked += 1
      response.setHeader('content-type', 'image/png').end(PNG)
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/a.png`
    for (const actor of ['administrator', 'teacher', 'student'] as const) {
      const answer = await suite.as(actor).post('/api/media', { url, filename: 'a.png', audience: 'owner' })
      expect([400, 403]).toContain(answer.status)
    }
    const refused = await suite.as('teacher').post('/api/media', { url, filename: 'a.png' })
    expectRefusal(refused, { status: 400, code: 'no-file', path: 'file' })
    const { errors } = await suite
      .as('teacher')
      .graphql(
        `mutation { createMedium(data: { filename: "a.png", url: "${url}", audience: owner }) { id } }`,
      )
    expect(errors.length).toBeGreaterThan(0)
    expect(asked).toBe(0)
    await new Promise((resolve) => elsewhere.close(resolve))
  })

  it('nor takes somebody’s file from the folder of all', async () => {
    const { docs } = await suite.payload.find({ collection: 'media', limit: 1, overrideAccess: true })
    const { filename } = docs[0] as unknown as { filename: string }
    // The file is there to be taken.
    expect((await readFile(path.join(process.env.MEDIA_DIR!, filename))).length).toBeGreaterThan(0)
    const { totalDocs: before } = await suite.payload.count({ collection: 'media', overrideAccess: true })
    const answer = await suite
      .as('teacher')
      .post('/api/media?uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1', {
        url: `/api/media/file/${filename}`,
        filename,
        audience: 'owner',
      })
    expectRefusal(answer, { status: 400, code: 'no-file' })
    const { totalDocs: after } = await suite.payload.count({ collection: 'media', overrideAccess: true })
    expect(after).toBe(before)
  })
})

describe('a new password by a letter', () => {
  it('keeps the rules of passwords, and the letter still serves when it did not', async () => {
    const id = suite.world.users.teacher
    await suite.payload.update({
      collection: 'users',
      id,
      data: { email: 'teacher@school.test' } as never,
      overrideAccess: true,
    })
    const token = await suite.payload.forgotPassword({
      collection: 'users',
      data: { email: 'teacher@school.test' } as never,
      disableEmail: true,
    })
    for (const password of ['abc', 'qwerty123', 'а'.repeat(200)]) {
      const answer = await suite.nobody.post('/api/users/reset-password', { token, password })
      expectRefusal(answer, { status: 400, code: 'weak-password' })
    }
    const answer = await suite.nobody.post('/api/users/reset-password', {
      token,
      password: 'тихая-осень-2026',
    })
    expect(answer.status).toBe(200)
  })
})

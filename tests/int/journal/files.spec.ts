import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { PNG } from '../../helpers/files'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

type Made = { file: { id: number; filename: string; url: `/${string}`; filesize: number } }
const form = (name = 'задача.png', data = PNG, type = 'image/png'): FormData => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(data)], { type }), name)
  return body
}
const attach = (actor: ActorName = 'teacher', body = form()) =>
  suite.as(actor).post<Made>(`/api/journal/lessons/${suite.world.lessons.maths}/files`, body)
const onDisk = () => readdir(path.join(suite.folder, 'media')).catch(() => [])

describe('files of a lesson', () => {
  it('are attached, read by the class, and taken away', async () => {
    const { world } = suite
    const { status, body } = await attach()
    expect(status).toBe(200)
    expect(Object.keys(body.file).sort()).toEqual(['filename', 'filesize', 'id', 'lesson', 'url'])
    const lesson = await suite.as('teacher').get(`/api/journal/lessons/${world.lessons.maths}`)
    expect(lesson.body).toMatchObject({ files: [{ id: body.file.id }], lesson: { hasFiles: true } })

    for (const actor of [
      'teacher',
      'classTeacher',
      'student',
      'classmate',
      'guardian',
      'administrator',
    ] as const) {
      expect({ actor, status: (await suite.as(actor).get(body.file.url)).status }).toEqual({
        actor,
        status: 200,
      })
    }
    for (const actor of ['otherStudent', 'otherGuardian', 'technical'] as const) {
      const answer = await suite.as(actor).get(body.file.url)
      expect({ actor, isOpen: answer.status < 400 }).toEqual({ actor, isOpen: false })
    }
    expect((await suite.nobody.get(body.file.url)).status).toBeGreaterThanOrEqual(400)
    expect((await suite.asAway('administrator').get(body.file.url)).status).toBeGreaterThanOrEqual(400)

    const gone = await suite.as('teacher').delete(`/api/journal/files/${body.file.id}`)
    expect(gone.status).toBe(200)
    expect(await onDisk()).toEqual([])
    const after = await suite.as('teacher').get(`/api/journal/lessons/${world.lessons.maths}`)
    expect(after.body).toMatchObject({ files: [], lesson: { hasFiles: false } })
  })

  it('are attached and taken away by the teacher of the lesson alone', async () => {
    expectRefusal(await attach('classTeacher'), { status: 403 })
    expectRefusal(await attach('otherTeacher'), { status: 404 })
    expectRefusal(await attach('student'), { status: 403 })
    const { body } = await attach()
    const path = `/api/journal/files/${body.file.id}` as const
    expectRefusal(await suite.as('classTeacher').delete(path), { status: 403 })
    expectRefusal(await suite.as('otherTeacher').delete(path), { status: 404 })
    await suite.as('teacher').delete(path)
  })

  it('what belongs to no lesson is not taken away here', async () => {
    const { id } = await suite.world.buildMedia({ uploadedBy: suite.world.users.teacher })
    expectRefusal(await suite.as('teacher').delete(`/api/journal/files/${id}`), { status: 404 })
  })
})

import { readFile } from 'node:fs/promises'

import { expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { CollectionSlug } from 'payload'

import { nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { relation } from '@/collections/fields/relation'
import { defineSchoolPlugin } from '@/core/plugin'
import { pathOf } from '@/plugins/exports/operations/export-files'

import { useSchools } from '../../helpers/suite'

/** A plugin of tomorrow: health records that the medical staff alone reads, and codes that open something. */
const clinic = defineSchoolPlugin({
  slug: 'clinic',
  collections: [
    {
      personalData: 'special',
      rules: {
        create: nobody,
        read: hasStatus('medical'),
        update: nobody,
        delete: nobody,
        readVersions: nobody,
      },
      config: {
        slug: 'clinic-notes',
        labels: {
          singular: { ru: 'Запись врача', en: 'Note' },
          plural: { ru: 'Записи врача', en: 'Notes' },
        },
        fields: [
          relation({
            name: 'student',
            to: 'students',
            required: true,
            label: { ru: 'Ученик', en: 'Student' },
          }),
          { name: 'text', type: 'text' },
        ],
      },
    },
    {
      personalData: 'ordinary',
      rules: { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody },
      config: {
        slug: 'clinic-keys',
        labels: { singular: { ru: 'Ключ', en: 'Key' }, plural: { ru: 'Ключи', en: 'Keys' } },
        fields: [
          relation({
            name: 'student',
            to: 'students',
            required: true,
            label: { ru: 'Ученик', en: 'Student' },
          }),
          { name: 'label', type: 'text' },
          { name: 'accessCode', type: 'text' },
          { name: 'deviceToken', type: 'text' },
        ],
      },
    },
  ],
})
const suite = useSchools({ plugins: [clinic] })

type Data = { sections: Record<string, Record<string, unknown>[]> }

it('leaves special records with those who may read them, and secrets of any plugin nowhere', async () => {
  const { world, payload } = suite
  const { school, students } = world
  const make = (collection: string, data: object) =>
    payload.create({
      collection: collection as CollectionSlug,
      data: { school, student: students.student, ...data } as never,
      overrideAccess: true,
    })
  await make('clinic-notes', { text: 'Аллергия на пыльцу' })
  await make('clinic-keys', { label: 'Шкафчик', accessCode: 'otkroysezam', deviceToken: 'zhetonchik' })

  const path = `/api/personal-data/people/${world.people.student}?format=json` as const
  const taken = await suite.as('secretary').get<Data>(path)
  expect(taken.body.sections['clinic-notes']).toBeUndefined()
  expect(taken.body.sections['clinic-keys']).toEqual([expect.objectContaining({ label: 'Шкафчик' })])
  expect(taken.text).not.toMatch(/Аллергия|otkroysezam|zhetonchik/)

  const admin = suite.as('administrator')
  const { id } = (await admin.post<{ id: number }>('/api/exports', { format: 'json' })).body
  for (let step = 0; step < 300; step += 1) {
    const { state } = (await admin.get<{ state: string }>(`/api/exports/${id}`)).body
    if (state !== 'waiting' && state !== 'running') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const files = unzipSync(await readFile(pathOf({ id, format: 'json' })))
  expect(Object.keys(files)).toContain('clinic-keys.json')
  expect(Object.keys(files)).not.toContain('clinic-notes.json')
  for (const bytes of Object.values(files))
    expect(strFromU8(bytes)).not.toMatch(/Аллергия|otkroysezam|zhetonchik/)
})

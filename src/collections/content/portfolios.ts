import type { Where } from 'payload'

import { all, any, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import { isOwnFamily } from '@/access/own-people'
import { ofOwnPerson } from '@/access/own-records'
import { pupilsOf } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { requireOwnOwner } from './require-own-owner'

const isForSchool = (): Where => ({ audience: { equals: 'school' } })

/** A portfolio of a person: achievements and projects, shown to whom the owner chooses. */
export const portfolios: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: hasStatus(
      'administrator',
      'principal',
      'deputy',
      'teacher',
      'secretary',
      'medical',
      'counsellor',
      'technical',
      'student',
    ),
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'counsellor'),
      isOwnFamily('owner'),
      isForSchool,
      all(
        among('sharedWith', ({ person }) => [person]),
        () => ({ audience: { equals: 'people' } }),
      ),
      among('owner', (facts) =>
        pupilsOf(facts).map((id) => facts.reference.students.get(id)?.person ?? null),
      ),
    ),
    update: ofOwnPerson('owner'),
    delete: ofOwnPerson('owner'),
    readVersions: nobody,
  },
  config: {
    slug: 'portfolios',
    labels: { singular: { ru: 'Портфолио', en: 'Portfolio' }, plural: { ru: 'Портфолио', en: 'Portfolios' } },
    admin: {
      group: GROUPS.content,
      useAsTitle: 'title',
      defaultColumns: ['title', 'owner', 'kind', 'audience'],
    },
    hooks: { beforeChange: [requireOwnOwner] },
    fields: [
      relation({ name: 'owner', to: 'people', required: true, label: { ru: 'Владелец', en: 'Owner' } }),
      { name: 'title', type: 'text', required: true, maxLength: 200, label: { ru: 'Название', en: 'Title' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'personal',
        label: { ru: 'Вид', en: 'Kind' },
        options: [
          { value: 'personal', label: { ru: 'Личное', en: 'Personal' } },
          { value: 'project', label: { ru: 'Проект или тема', en: 'Project' } },
        ],
      },
      { name: 'description', type: 'richText', label: { ru: 'Описание', en: 'Description' } },
      {
        name: 'items',
        type: 'array',
        label: { ru: 'Материалы', en: 'Items' },
        fields: [
          {
            name: 'title',
            type: 'text',
            required: true,
            maxLength: 200,
            label: { ru: 'Название', en: 'Title' },
          },
          { name: 'url', type: 'text', maxLength: 500, label: { ru: 'Ссылка', en: 'Link' } },
          relation({ name: 'file', to: 'media', label: { ru: 'Файл', en: 'File' } }),
        ],
      },
      {
        name: 'audience',
        type: 'select',
        required: true,
        defaultValue: 'owner',
        label: { ru: 'Кому видно', en: 'Audience' },
        options: [
          { value: 'owner', label: { ru: 'Только мне', en: 'Only me' } },
          { value: 'people', label: { ru: 'Выбранным людям', en: 'Chosen people' } },
          { value: 'school', label: { ru: 'Всей школе', en: 'The whole school' } },
        ],
      },
      relation({
        name: 'sharedWith',
        to: 'people',
        hasMany: true,
        label: { ru: 'Кому открыто', en: 'Shared with' },
      }),
    ],
  },
}

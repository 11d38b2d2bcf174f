import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { defineEndpoint } from '@/core/plugin'

import { keepsClasses, removesClasses } from '../access/rules'
import { removeClass } from '../operations/remove-class'
import { saveClass } from '../operations/save-class'
import { classChange, classParams, newClass } from './schemas'

const createClassEndpoint = defineEndpoint({
  method: 'post',
  path: '/class-cards',
  rule: keepsClasses,
  summary: { ru: 'Завести класс', en: 'Make a class' },
  body: newClass,
  handler: async ({ req, body }) => saveClass({ req, facts: await requireFacts(req), card: body }),
})

const changeClassEndpoint = defineEndpoint({
  method: 'patch',
  path: '/class-cards/:class',
  rule: keepsClasses,
  summary: { ru: 'Изменить карточку класса', en: 'Change the card of a class' },
  params: classParams,
  body: classChange,
  handler: async ({ req, params, body: { seen, ...card } }) =>
    saveClass({ req, facts: await requireFacts(req), id: params.class, card, seen }),
})

const removeClassEndpoint = defineEndpoint({
  method: 'delete',
  path: '/class-cards/:class',
  rule: removesClasses,
  summary: { ru: 'Удалить класс, в котором ничего нет', en: 'Remove an empty class' },
  params: classParams,
  handler: async ({ req, params }) => {
    const facts = await requireFacts(req)
    if (!facts.reference.classes.has(params.class)) throw notFound()
    await removeClass({ req, facts, id: params.class })
    return { ok: true }
  },
})

export const classCardEndpoints = [createClassEndpoint, changeClassEndpoint, removeClassEndpoint]

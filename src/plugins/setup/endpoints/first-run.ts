import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { setsUp } from '../access/rules'
import { dismissSetup } from '../operations/progress'
import { saveStep } from '../operations/save-step'
import { STEPS } from '../types'

/** A column of a spreadsheet for a whole school fits; a book does not. */
const MAX_TEXT = 200_000

export const saveStepEndpoint = defineEndpoint({
  method: 'post',
  path: '/first-run/steps/:step',
  rule: setsUp,
  summary: { ru: 'Сохранить шаг настройки школы', en: 'Save a step of the first run' },
  params: z.object({ step: z.enum(STEPS) }),
  body: z.record(z.string().max(50), z.string().max(MAX_TEXT)),
  handler: async ({ req, params, body }) =>
    saveStep({ req, facts: await requireFacts(req), step: params.step, values: body }),
})

export const dismissEndpoint = defineEndpoint({
  method: 'post',
  path: '/first-run/dismissal',
  rule: setsUp,
  summary: { ru: 'Больше не напоминать о настройке', en: 'Remind of the first run no more' },
  handler: async ({ req }) => {
    await dismissSetup(req, await requireFacts(req))
    return { ok: true }
  },
})

import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { inputMessage } from '@/core/explain-issues'
import { download } from '@/core/files/download'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idText } from '@/core/id-schemas'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { recordRead } from '@/hooks/record-read'

import { keepsRetention, readsRetention } from '../access/rules'
import { BATCH, erase } from '../operations/erase'
import { listDue } from '../operations/list-due'
import { readAct } from '../operations/read-act'
import { presentDueFile } from '../presenters/due-file'

export const dueFileEndpoint = defineEndpoint({
  method: 'get',
  path: '/retention/due',
  rule: readsRetention,
  summary: { ru: 'Записи с истёкшим сроком таблицей', en: 'Records whose term is over, as a table' },
  query: z.object({ format: z.enum(TABLE_FORMATS).default('xlsx') }),
  handler: async ({ req, query }) => {
    const facts = await requireFacts(req)
    const due = await listDue({ req, facts })
    await recordRead({ req, school: facts.school, record: 'retention-due', manner: 'export' })
    return presentDueFile({ due, locale: localeOf(req), today: facts.today, format: query.format })
  },
})

const filled = (longest: number, ru: string, en: string) =>
  z.string(inputMessage({ ru, en })).trim().min(1, inputMessage({ ru, en })).max(longest)

export const eraseEndpoint = defineEndpoint({
  method: 'post',
  path: '/retention/erase',
  rule: keepsRetention,
  summary: { ru: 'Обезличить записи с истёкшим сроком', en: 'Anonymise records whose term is over' },
  body: z.object({
    keys: z
      .array(z.string().max(50))
      .min(1, inputMessage({ ru: 'Выберите хотя бы одну запись.', en: 'Choose at least one record.' }))
      .max(
        BATCH,
        inputMessage({
          ru: `За один раз не больше ${BATCH} записей.`,
          en: `At most ${BATCH} records at once.`,
        }),
      ),
    number: filled(50, 'Укажите номер акта.', 'Give the number of the act.'),
    ground: filled(500, 'Укажите основание.', 'Give the ground.'),
    commission: z
      .array(filled(200, 'Назовите членов комиссии.', 'Name the commission.'))
      .min(1, inputMessage({ ru: 'Назовите членов комиссии.', en: 'Name the commission.' }))
      .max(10),
    isConfirmed: z.literal(
      true,
      inputMessage({
        ru: 'Подтвердите, что данные можно уничтожить.',
        en: 'Confirm that the data may be destroyed.',
      }),
    ),
  }),
  handler: async ({ req, body: { keys, isConfirmed: _, ...details } }) =>
    erase({ req, facts: await requireFacts(req), keys, details }),
})

export const actEndpoint = defineEndpoint({
  method: 'get',
  path: '/retention/acts/:act',
  rule: readsRetention,
  summary: { ru: 'Акт об уничтожении в PDF', en: 'The act of destruction as PDF' },
  params: z.object({
    act: idText(inputMessage({ ru: 'Неверный номер акта.', en: 'This is no act.' })),
  }),
  produces: ['application/pdf'],
  handler: async ({ req, params }) => {
    const facts = await requireFacts(req)
    const { number, body } = await readAct({ req, facts, act: params.act })
    const name = `Акт ${number.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.pdf`
    return download({ name, body, isShown: true })
  },
})

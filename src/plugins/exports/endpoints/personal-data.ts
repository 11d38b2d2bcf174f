import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { inputMessage } from '@/core/explain-issues'
import { idParam } from '@/core/id-schemas'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { isSchoolDate } from '@/core/school-date'
import { recordRead } from '@/hooks/record-read'

import { answersRequests, takesOwnData } from '../access/rules'
import { PERSON_FORMATS, type PersonFormat } from '../domain/person-formats'
import { finishRequest, registerRequest } from '../operations/data-requests'
import { ownPersons, readPersonData } from '../operations/person-data'
import { filesOfPerson } from '../operations/person-files'
import { presentPersonData } from '../presenters/present-person-data'
import { presentPersonZip } from '../presenters/present-person-zip'

const params = z.object({ person: idParam })
const query = z.object({
  format: z
    .enum(
      PERSON_FORMATS,
      inputMessage({
        ru: 'Выберите вид файла: PDF, XLSX, JSON или ZIP.',
        en: 'Choose PDF, XLSX, JSON or ZIP.',
      }),
    )
    .default('pdf'),
})

type Args = { req: PayloadRequest; person: number; format: PersonFormat; isForSelf: boolean }

const answer = async ({ req, person, format, isForSelf }: Args): Promise<Response> => {
  const facts = await requireFacts(req)
  // Whose data these are is asked before anything is read.
  if (isForSelf && !ownPersons(facts).some(({ id }) => id === person)) throw notFound()
  const locale = localeOf(req)
  const data = await readPersonData({ req, facts, person, locale, isForSelf })
  await recordRead({ req, school: facts.school, record: 'people', documents: [person], manner: 'export' })
  const options = { data, locale, today: facts.today, school: facts.reference.school.name }
  if (format !== 'zip') return presentPersonData(format, options)
  return presentPersonZip(options, await filesOfPerson({ req, facts, data, isForSelf }))
}

export const personDataEndpoint = defineEndpoint({
  method: 'get',
  path: '/personal-data/people/:person',
  rule: answersRequests,
  summary: { ru: 'Всё, что известно о человеке', en: 'Everything known about a person' },
  params,
  query,
  handler: ({ req, params, query }) => answer({ req, ...params, ...query, isForSelf: false }),
})

export const ownDataEndpoint = defineEndpoint({
  method: 'get',
  path: '/personal-data/mine/:person',
  rule: takesOwnData,
  summary: { ru: 'Свои данные и данные своих детей', en: 'Own data and those of own children' },
  params,
  query,
  handler: ({ req, params, query }) => answer({ req, ...params, ...query, isForSelf: true }),
})

export const registerRequestEndpoint = defineEndpoint({
  method: 'post',
  path: '/personal-data/requests',
  rule: answersRequests,
  summary: { ru: 'Записать запрос персональных данных', en: 'Register a request for personal data' },
  body: z.object({
    person: z.coerce
      .number(inputMessage({ ru: 'Выберите человека.', en: 'Choose a person.' }))
      .int(inputMessage({ ru: 'Выберите человека.', en: 'Choose a person.' })),
    applicant: z
      .string(inputMessage({ ru: 'Укажите, кто обратился.', en: 'Say who asked.' }))
      .trim()
      .min(1, inputMessage({ ru: 'Укажите, кто обратился.', en: 'Say who asked.' }))
      .max(200, inputMessage({ ru: 'Не длиннее 200 знаков.', en: 'At most 200 characters.' })),
    askedOn: z
      .string(inputMessage({ ru: 'Укажите дату запроса.', en: 'Give the date of the request.' }))
      .refine(isSchoolDate, inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' })),
  }),
  handler: async ({ req, body }) => registerRequest({ req, facts: await requireFacts(req), ...body }),
})

export const finishRequestEndpoint = defineEndpoint({
  method: 'post',
  path: '/personal-data/requests/:request/done',
  rule: answersRequests,
  summary: { ru: 'Отметить, что данные выданы', en: 'Mark that the data were given' },
  params: z.object({ request: idParam }),
  body: z.object({ isDone: z.boolean().default(true) }),
  handler: async ({ req, params, body }) =>
    finishRequest(req, await requireFacts(req), { id: params.request, isDone: body.isDone }),
})

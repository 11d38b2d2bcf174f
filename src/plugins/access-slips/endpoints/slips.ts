import { z } from 'zod'

import { anyone } from '@/access/algebra'
import { requireFacts } from '@/access/require-facts'
import { logFailedSignIn } from '@/collections/people/sign-in-log'
import { inputMessage } from '@/core/explain-issues'
import { download } from '@/core/files/download'
import { isId } from '@/core/ids'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { acceptProof } from '@/core/second-factor'
import {
  deviceCookie,
  preferenceCookies,
  secondStep,
  type SessionUser,
  sessionCookie,
  signIn,
  withCookies,
} from '@/plugins/portal'

import { issuesSlips } from '../access/rules'
import { issueSlips } from '../operations/issue-slips'
import { notePrinted, readSheet } from '../operations/print-sheet'
import { redeemCode } from '../operations/redeem-code'
import { presentSheet } from '../presenters/present-sheet'
import { slipsMessages } from '../translations'

/** The families of the largest class, twice over. */
const MOST = 300
const CHOOSE = inputMessage({ ru: 'Выберите людей из списка.', en: 'Choose people from the list.' })
const TOO_MANY = inputMessage({
  ru: `Не больше ${MOST} листков за раз.`,
  en: `At most ${MOST} slips at once.`,
})
const EMPTY = inputMessage({ ru: 'Заполните это поле.', en: 'Fill in this field.' })

const person = z.number(CHOOSE).refine(isId, CHOOSE)
const people = z.strictObject({ people: z.array(person, CHOOSE).max(MOST, TOO_MANY) })

export const issueEndpoint = defineEndpoint({
  method: 'post',
  path: '/access-slips/issue',
  rule: issuesSlips,
  summary: { ru: 'Выдать одноразовые коды доступа', en: 'Issue one-time access codes' },
  body: people,
  handler: async ({ req, body }) => issueSlips({ req, facts: await requireFacts(req), people: body.people }),
})

export const sheetEndpoint = defineEndpoint({
  method: 'post',
  path: '/access-slips/sheet',
  rule: issuesSlips,
  summary: { ru: 'Листки доступа для печати (PDF)', en: 'Access slips to print (PDF)' },
  body: z.strictObject({
    slips: z
      .array(z.strictObject({ person, code: z.string().max(40) }), CHOOSE)
      .min(1, CHOOSE)
      .max(MOST, TOO_MANY),
  }),
  produces: ['application/pdf'],
  handler: async ({ req, body }) => {
    const facts = await requireFacts(req)
    const locale = localeOf(req)
    const sheet = await readSheet({ req, facts }, body.slips)
    return download({
      name: `${slipsMessages(locale).fileName} ${facts.today}.pdf`,
      body: await presentSheet({ ...sheet, school: facts.reference.school.shortName, locale }),
    })
  },
})

export const printedEndpoint = defineEndpoint({
  method: 'post',
  path: '/access-slips/printed',
  rule: issuesSlips,
  summary: { ru: 'Отметить печать листков', en: 'Note that slips were printed' },
  body: people,
  handler: async ({ req, body }) => {
    await notePrinted({ req, facts: await requireFacts(req) }, body.people)
    return { ok: true }
  },
})

/** Its address ends like the sign-in's, so that the server counts tries here as it does there. */
export const enterEndpoint = defineEndpoint({
  method: 'post',
  path: '/access-slips/login',
  rule: anyone,
  isPublic: true,
  summary: { ru: 'Войти по одноразовому коду', en: 'Enter by a one-time code' },
  body: z.object({
    username: z.string(EMPTY).trim().min(1, EMPTY).max(200),
    code: z.string(EMPTY).trim().min(1, EMPTY).max(100),
    ...secondStep,
  }),
  handler: async ({ req, body: { secondCode, passkey, ...body } }) => {
    const device = deviceCookie(req)
    const proof = { code: secondCode, passkey }
    const { account, ...credentials } = await redeemCode({ req, proof, ...body }).catch(
      async (error: unknown) => {
        await logFailedSignIn(req, { name: body.username, error })
        throw error
      },
    )
    acceptProof(req, account)
    const { token, user } = await signIn({ req, ...credentials })
    const own = user as unknown as SessionUser
    return withCookies({ mustChangePassword: true }, [
      sessionCookie(req, token),
      ...preferenceCookies(req, own),
      device,
    ])
  },
})

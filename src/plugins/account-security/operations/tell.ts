import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { idOf } from '@/core/ids'
import { isLocale } from '@/core/locale'
import { afterCommit } from '@/db/after-commit'
import { readReference } from '@/db/reference'
import { env } from '@/env'
import { formatInstant } from '@/i18n/format'
import { isMailReady } from '@/mail/mail-ready'

import { securityMessages } from '../translations'
import type { Owner } from '../types'

/** What an owner is told of by a letter. */
export type News =
  'new-device' | 'password-changed' | 'factor-added' | 'factor-removed' | 'factor-reset' | 'codes-renewed'

type Args = { account: Owner; news: News; device?: string; address?: string }

const timeZoneOf = async (req: PayloadRequest, { schools }: Owner): Promise<string> => {
  const school = idOf(schools?.[0]?.school)
  return school === null ? 'UTC' : (await readReference(req.payload, school)).school.timeZone
}

/**
 * Writes to the owner of an account once what happened is saved. Without mail, or without an address, nothing goes;
 * new devices are then told on the home page alone. A letter that fails is logged and never undoes a sign-in.
 */
export const tellOwner = async (
  req: PayloadRequest,
  { account, news, device, address }: Args,
): Promise<void> => {
  const { email, isDemo } = account
  if (!email || isDemo || !isMailReady(req.payload)) return
  const locale = isLocale(account.locale) ? account.locale : 'ru'
  const { letters } = securityMessages(locale)
  const at = formatInstant(locale, now().toISOString(), { timeZone: await timeZoneOf(req, account) })
  const lines = [
    letters.greeting(account.username ?? ''),
    letters.news[news],
    letters.when(at),
    ...(device ? [letters.device(device)] : []),
    ...(address ? [letters.address(address)] : []),
    '',
    letters.notYou,
    `${env.PUBLIC_URL}/account-security`,
  ]
  await afterCommit(req, async () => {
    try {
      await req.payload.sendEmail({
        to: email,
        subject: letters.subjects[news],
        text: lines.join('\n'),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      req.payload.logger.error({ err: error, msg: 'A letter about the safety of an account was not sent' })
    }
  })
}

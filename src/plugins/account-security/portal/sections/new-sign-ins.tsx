import type { View } from '@/app/portal-page'
import { formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Stack } from '@/ui'

import { newSignIns } from '../../operations/list-sign-ins'
import { securityMessages } from '../../translations'
import { NewSignIn } from '../components/new-sign-in'

/** On the home page: sign-ins from devices that the account did not know. */
const NewSignIns: View = async ({ req, facts, locale }) => {
  const all = securityMessages(locale)
  const { told, ...text } = all.news
  const found = await newSignIns(req)
  if (found.length === 0) return null
  const { timeZone } = facts.reference.school
  return (
    <Stack>
      {found.map(({ id, deviceName, at }) => (
        <NewSignIn
          key={id}
          id={id}
          told={told(deviceName || all.sessions.unknown, formatInstant(locale, at, { timeZone }))}
          text={text}
          errorText={messages(locale).errors}
        />
      ))}
    </Stack>
  )
}

export default NewSignIns

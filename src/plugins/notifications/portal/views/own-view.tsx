import type { View } from '@/app/portal-page'
import { weekdayName, formatInstant } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, Icon, List, ListItem, Page, Stack } from '@/ui'
import { ActionButton } from '@/ui/button/action-button'

import { readChoices } from '../../operations/choices'
import { listDevices, type ListedDevice } from '../../operations/devices'
import { isMailReady } from '@/mail/mail-ready'
import { readSettings } from '../../operations/settings'
import { vapidKeys } from '../../operations/vapid-keys'
import { notificationMessages } from '../../translations'
import { ChoicesForm } from '../components/choices-form'
import { ThisDevice } from '../components/this-device'

/** What one is told of, and on which devices. */
const OwnView: View = async ({ req, facts, locale }) => {
  const { title, own: text, devices: of, here } = notificationMessages(locale)
  const { errors, profile } = messages(locale)
  const settings = await readSettings(req, facts.school)
  const choices = await readChoices({ req, facts })
  const devices = await listDevices({ req, facts })
  const email = (req.user as { email?: string | null } | null)?.email ?? null
  const isReady = isMailReady(req.payload)
  const when = `${weekdayName(locale, settings.digestDay)}, ${settings.digestHour}:00`
  const { timeZone } = facts.reference.school
  const digestHint = (): string => {
    if (!isReady) return text.noMail
    if (email === null) return text.noAddress
    return settings.isBrief ? text.digestBriefTo(email, when) : text.digestTo(email, when)
  }
  const noteOf = ({ createdAt, lastSentAt }: ListedDevice): string =>
    [
      of.since(formatInstant(locale, createdAt, { timeZone })),
      lastSentAt && of.last(formatInstant(locale, lastSentAt, { timeZone })),
    ]
      .filter(Boolean)
      .join(', ')
  const wantsPush = choices.marks || choices.homework
  const { quietFrom, quietTo } = settings
  return (
    <Page
      locale={locale}
      title={title}
      lead={text.lead}
      width="reading"
      crumbs={[{ href: '/profile', label: profile.title }]}
    >
      <Card title={text.what}>
        <ChoicesForm
          key={JSON.stringify(choices)}
          choices={choices}
          isDigestOff={!isReady || email === null}
          text={{
            digest: text.digest,
            digestHint: digestHint(),
            marks: text.marks,
            marksHint: text.marksHint,
            homework: text.homework,
            homeworkHint: text.homeworkHint,
            showsValue: text.showsValue,
            showsValueHint: text.showsValueHint,
            save: text.save,
            saved: text.saved,
            problem: text.problem,
          }}
          errorText={errors}
        />
      </Card>
      <Card title={of.title} note={quietFrom === quietTo ? of.always : of.lead(quietFrom, quietTo)}>
        <Stack>
          {wantsPush && devices.length === 0 && <p>{text.noDevices}</p>}
          <ThisDevice
            user={facts.user}
            publicKey={vapidKeys().publicKey}
            devices={devices.map(({ id, endpointHash }) => ({ id, endpointHash }))}
            text={{ ...here, removeThis: of.removeThis, removed: of.removed }}
            errorText={errors}
          />
          {devices.length === 0 ? (
            <EmptyState isInside icon="bell" title={of.empty} />
          ) : (
            <List label={of.list}>
              {devices.map((device) => (
                <ListItem
                  key={device.id}
                  lead={<Icon name="bell" />}
                  title={device.name || of.unnamed}
                  note={noteOf(device)}
                  // One below the other: beside each other they leave a phone no room for the name.
                  end={
                    <Stack gap={8}>
                      <ActionButton
                        url={`/api/notifications/devices/${device.id}/test`}
                        label={of.test}
                        spoken={`${of.test}: ${device.name || of.unnamed}`}
                        size="s"
                        done={of.tested}
                        errorText={errors}
                      />
                      <ActionButton
                        url={`/api/notifications/devices/${device.id}`}
                        method="DELETE"
                        label={of.remove}
                        spoken={`${of.remove}: ${device.name || of.unnamed}`}
                        size="s"
                        done={of.removed}
                        errorText={errors}
                      />
                    </Stack>
                  }
                />
              ))}
            </List>
          )}
        </Stack>
      </Card>
    </Page>
  )
}

export default OwnView

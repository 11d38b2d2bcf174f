import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'
import { Avatar, Card, type Fact, Stack } from '@/ui'

import { directoryMessages } from '../../translations'
import type { PersonCard } from '../../types'
import { MailLink, PhoneLink } from './contact-links'
import { Summary } from './summary'

type AboutPersonProps = { locale: Locale; card: PersonCard; today: SchoolDate }

/** Full years on that day. */
const ageOn = (birthDate: SchoolDate, today: SchoolDate): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)

/** Birth date and contacts, or who sees them. */
export const AboutPerson = ({ locale, card, today }: AboutPersonProps) => {
  const text = directoryMessages(locale).person
  if (!card.seesContacts)
    return (
      <Card>
        <Stack>
          <Avatar name={card.name} size="l" />
          <p>{text.hiddenContacts}</p>
        </Stack>
      </Card>
    )
  const { birthDate, sex, phone, email, snils } = card
  const facts: Fact[] = [
    {
      label: text.birthDate,
      value: birthDate
        ? `${formatDate(locale, birthDate, 'dayYear')} (${text.age(ageOn(birthDate, today))})`
        : text.notGiven,
    },
    ...(sex ? [{ label: text.sex, value: text.sexes[sex] }] : []),
    { label: text.phone, value: phone ? <PhoneLink phone={phone} /> : text.notGiven },
    { label: text.email, value: email ? <MailLink email={email} /> : text.notGiven },
    ...(snils ? [{ label: text.snils, value: snils }] : []),
  ]
  return (
    <Card title={text.contacts}>
      <Summary items={facts} />
    </Card>
  )
}

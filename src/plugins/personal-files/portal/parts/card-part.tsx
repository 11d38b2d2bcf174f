import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { Card, EmptyState, Facts, Stack } from '@/ui'

import { cardLines, relativeLines } from '../../presenters/card-text'
import { filesMessages } from '../../translations'
import type { FileCard, Relative } from '../../types'
import styles from '../components/files.module.css'
import { FormDialog } from '../components/form-dialog'
import { dialogText } from '../dialog-text'
import { personParts } from '../person-form'

type Props = { card: FileCard; locale: Locale }

const Lines = ({ lines, none }: { lines: { label: string; value: string | null }[]; none: string }) => (
  <Facts
    items={lines.map(({ label, value }) => ({
      label,
      value: value ? (
        <span className={styles.value}>{value}</span>
      ) : (
        <span className={styles.faint}>{none}</span>
      ),
    }))}
  />
)

const EditPerson = ({ card, locale, person, name }: Props & { person: number; name: string }) => {
  const { person: text } = filesMessages(locale)
  const isStudent = person === card.person
  const fields = isStudent ? card.fields : card.family.find((one) => one.person === person)?.fields
  if (card.access !== 'edit' || !fields) return null
  return (
    <FormDialog
      url={`/api/personal-files/${card.student}/people/${person}`}
      method="PATCH"
      title={text.editOf(name)}
      open={text.edit}
      openLabel={text.editOf(name)}
      parts={personParts(fields, locale, isStudent)}
      text={dialogText(locale)}
      errorText={messages(locale).errors}
    />
  )
}

/** The personal card of the student. */
export const CardPart = ({ card, locale }: Props) => {
  const { paper, person: text } = filesMessages(locale)
  return (
    <Card
      title={paper.card}
      actions={<EditPerson card={card} locale={locale} person={card.person} name={card.name} />}
    >
      <Lines lines={cardLines(card.fields, locale)} none={text.notGiven} />
    </Card>
  )
}

const RelativeCard = ({ card, locale, relative }: Props & { relative: Relative }) => {
  const { family, person } = filesMessages(locale)
  const kinship = family.kinship[relative.kinship] ?? relative.kinship
  return (
    <Card
      title={relative.name}
      note={relative.isPresent ? kinship : `${kinship}, ${family.former}`}
      actions={
        relative.isPresent && (
          <EditPerson card={card} locale={locale} person={relative.person} name={relative.name} />
        )
      }
    >
      {relative.fields ? (
        <Lines lines={relativeLines(relative.fields, locale)} none={person.notGiven} />
      ) : (
        <span className={styles.faint}>{kinship}</span>
      )}
    </Card>
  )
}

/** Parents and guardians. */
export const FamilyPart = ({ card, locale }: Props) =>
  card.family.length === 0 ? (
    <EmptyState icon="people" title={filesMessages(locale).file.parts.family}>
      {filesMessages(locale).family.none}
    </EmptyState>
  ) : (
    <Stack>
      {card.family.map((relative) => (
        <RelativeCard
          key={`${relative.person}-${relative.from}`}
          card={card}
          locale={locale}
          relative={relative}
        />
      ))}
    </Stack>
  )

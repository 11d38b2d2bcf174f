'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { FieldRow } from '@/ui/form/form-layout'
import { FormErrors } from '@/ui/form/form-errors'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { Link } from '@/ui/link/link'

import type { PeopleMessages } from '../../../translations'
import type { FamilyTie, Known } from '../../../types'
import styles from './family.module.css'
import { PersonPicker } from './person-picker'

/** The student or the person whose family it is. */
export type Side = { as: 'guardian' | 'child'; person: number; student: number | null }

type TieFormProps = {
  side: Side
  /** The tie that is changed; nothing for a new one. */
  tie: FamilyTie | null
  /** Somebody who has just been made for this family. */
  chosen?: Known
  today: string
  locale: Locale
  text: PeopleMessages['family']
  errors: KitMessages['errors']
  onDone: () => void
  onCancel: () => void
}

const dataOf = ({ id: _id, person: _person, ...data }: FamilyTie) => data

/** Whom it ties, with which rights, since when. */
export const TieForm = ({
  side,
  tie,
  chosen,
  today,
  locale,
  text,
  errors,
  onDone,
  onCancel,
}: TieFormProps) => {
  const [other, setOther] = useState<Known | null>(chosen ?? null)
  const [data, setData] = useState(
    tie
      ? dataOf(tie)
      : {
          kinship: 'mother',
          from: today,
          to: null,
          mayViewDiary: true,
          mayBeWrittenTo: true,
          deprivedOn: null,
          deprivationGround: null,
        },
  )
  const [messages, setMessages] = useState<Record<string, string | undefined>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const put = (part: Partial<typeof data>) => setData((before) => ({ ...before, ...part }))

  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    // A child is found as a person and tied as a student.
    const answer = tie
      ? await sendJson('/api/registry/ties', { id: tie.id, data, seen: dataOf(tie) }, { method: 'PATCH' })
      : await sendJson('/api/registry/ties', {
          ...data,
          ...(side.as === 'guardian'
            ? { guardian: other?.id, student: side.student }
            : { guardian: side.person, student: other?.student }),
        })
    setBusy(false)
    if (answer.ok) {
      onDone()
      return
    }
    const beside = answer.refusal.fields.map(
      ({ path, message }) => [path.split('.').at(-1)!, message] as const,
    )
    setMessages(Object.fromEntries(beside))
    setProblem(explainRefusal(answer.refusal, errors))
  }

  if (!tie && !other) {
    return (
      <div className={styles.form}>
        <PersonPicker
          name="relative"
          label={text.find}
          hint={text.findHint}
          nobody={text.nobody}
          kind={side.as === 'guardian' ? 'any' : 'student'}
          locale={locale}
          except={[side.person]}
          onPick={setOther}
        />
        <div className={styles.foot}>
          {side.as === 'guardian' && (
            <Link href={`/registry/new?kind=guardian&for=${side.person}`}>{text.newGuardian}</Link>
          )}
          <Button onClick={onCancel}>{text.cancel}</Button>
        </div>
      </div>
    )
  }
  const date = (name: 'from' | 'to' | 'deprivedOn', hint?: string) => (
    <TextField
      name={name}
      type="date"
      label={text[name]}
      hint={hint}
      error={messages[name]}
      value={data[name] ?? ''}
      onChange={({ target }) => put({ [name]: target.value || null })}
    />
  )
  return (
    <div className={styles.form}>
      {problem && <FormErrors title={problem} />}
      {other && <p>{fill(text.chosen, { name: other.name })}</p>}
      <SelectField
        name="kinship"
        label={text.kinship}
        value={data.kinship}
        onChange={({ target }) => put({ kinship: target.value })}
        options={(['mother', 'father', 'guardian', 'other'] as const).map((value) => ({
          value,
          label: text[value],
        }))}
      />
      <FieldRow>
        {date('from')}
        {date('to')}
      </FieldRow>
      {(['mayViewDiary', 'mayBeWrittenTo'] as const).map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={text[name]}
          checked={data[name]}
          onChange={({ target }) => put({ [name]: target.checked })}
        />
      ))}
      <FieldRow>
        {date('deprivedOn', text.deprivedHint)}
        <TextField
          name="deprivationGround"
          label={text.deprivationGround}
          maxLength={300}
          error={messages.deprivationGround}
          value={data.deprivationGround ?? ''}
          onChange={({ target }) => put({ deprivationGround: target.value || null })}
        />
      </FieldRow>
      <div className={styles.foot}>
        <Button tone="primary" isBusy={isBusy} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </div>
  )
}

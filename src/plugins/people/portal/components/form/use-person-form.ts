'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { type Refusal, sendJson } from '@/ui/form/send-json'

import { checkPerson } from '../../../domain/check-person'
import {
  EMPTY_FORM,
  FORM_FIELDS,
  type FormField,
  type FormValues,
  type PersonKind,
  type Position,
} from '../../../domain/person-fields'
import type { Duplicate, PersonForm } from '../../../types'

export type Clash = { field: string; now: string; yours: string }
export type FieldMessages = Partial<Record<FormField | 'positions', string>>
type Stored = { stored: FormValues; positions: Position[]; clashes: Clash[] }

type Options = {
  /** The card that is edited; nothing for a new one. */
  form: PersonForm | null
  kind: PersonKind
  today: string
  locale: Locale
  errors: KitMessages['errors']
  onSaved: (id: number, isNew: boolean) => void
}

const detailsOf = <TDetails>({ errors }: Refusal, code: string): TDetails | null => {
  const error = errors.find((one) => one.code === code) as { details?: TDetails } | undefined
  return error?.details ?? null
}

const changesOf = (values: FormValues, seen: FormValues): Partial<FormValues> =>
  Object.fromEntries(
    FORM_FIELDS.filter((field) => values[field] !== seen[field]).map((field) => [field, values[field]]),
  )

/** The state of a person's form: what is typed, what was seen, what is wrong, and what stands in the way of saving. */
export const usePersonForm = ({ form, kind, today, locale, errors: text, onSaved }: Options) => {
  const [seen, setSeen] = useState({ values: form?.values ?? EMPTY_FORM, positions: form?.positions ?? [] })
  const [values, setValues] = useState(seen.values)
  const [positions, setPositions] = useState<Position[]>(
    form || kind !== 'staff' ? seen.positions : [{ title: '', from: today, to: '' }],
  )
  const [add, setAdd] = useState<('student' | 'staff')[]>([])
  const [messages, setMessages] = useState<FieldMessages>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [duplicates, setDuplicates] = useState<Duplicate[]>([])
  const [confirmed, setConfirmed] = useState<number[]>([])
  const [conflict, setConflict] = useState<Stored | null>(null)
  const [status, setStatus] = useState<'idle' | 'saving' | 'saved'>('idle')

  const kinds: PersonKind[] = form ? [...new Set<PersonKind>([...form.kinds, ...add])] : [kind]

  const change = (field: FormField, value: string) => {
    setValues((before) => ({ ...before, [field]: value }))
    setMessages((before) => ({ ...before, [field]: undefined }))
    setStatus('idle')
  }

  /** Tells what is wrong with the fields that were touched; a card of old days may hold other faults. */
  const check = (): FieldMessages => {
    const found = checkPerson({ values, positions, kinds, today })
    const touched = Object.entries(found).filter(
      ([field]) =>
        !form || field === 'positions' || values[field as FormField] !== seen.values[field as FormField],
    )
    return Object.fromEntries(touched.map(([field, message]) => [field, message[locale]]))
  }
  const checkField = (field: FormField) => setMessages((before) => ({ ...before, [field]: check()[field] }))

  const refuse = (refusal: Refusal) => {
    const found = detailsOf<{ duplicates: Duplicate[] }>(refusal, 'possible-duplicate')
    if (found) setDuplicates(found.duplicates)
    const clash = detailsOf<Stored>(refusal, 'changed-meanwhile')
    if (clash) setConflict(clash)
    const beside = Object.fromEntries(
      refusal.fields.map(({ path, message }) => [path.replace(/^values\./, '').split('.')[0]!, message]),
    ) as FieldMessages
    setMessages(beside)
    setProblem(clash ? null : explainRefusal(refusal, text))
  }

  const save = async (base = seen) => {
    if (status === 'saving') return
    const found = check()
    setMessages(found)
    setProblem(null)
    if (Object.values(found).some(Boolean)) {
      setProblem('fields')
      return
    }
    setStatus('saving')
    const body = form
      ? {
          values: changesOf(values, base.values),
          seen: base.values,
          positions,
          seenPositions: base.positions,
          add,
          confirmed,
        }
      : { kind, values, positions, confirmed }
    const answer = await sendJson<{ id: number }>(
      form ? `/api/registry/people/${form.id}` : '/api/registry/people',
      body,
      { method: form ? 'PATCH' : 'POST' },
    )
    setStatus(answer.ok ? 'saved' : 'idle')
    if (!answer.ok) {
      refuse(answer.refusal)
      return
    }
    setConflict(null)
    setDuplicates([])
    setSeen({ values, positions })
    onSaved(answer.data.id, !form)
  }

  /** Takes what stands there now as seen: then what differs is a decision and not an accident. */
  const settle = (isMine: boolean) => {
    if (!conflict) return
    const base = { values: conflict.stored, positions: conflict.positions }
    setSeen(base)
    setConflict(null)
    if (isMine) {
      void save(base)
      return
    }
    const fields = conflict.clashes.map(({ field }) => field)
    setValues((before) => ({
      ...before,
      ...Object.fromEntries(
        FORM_FIELDS.filter((field) => fields.includes(field) || before[field] === seen.values[field]).map(
          (field) => [field, conflict.stored[field]],
        ),
      ),
    }))
    if (fields.includes('positions')) setPositions(conflict.positions)
  }

  return {
    values, positions, kinds, add, messages, problem, duplicates, confirmed, conflict, status, seen,
    change, checkField, save, settle, setPositions, setAdd, setDuplicates, setConfirmed,
  } // prettier-ignore
}

export type PersonFormState = ReturnType<typeof usePersonForm>

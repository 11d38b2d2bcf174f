'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import { Button } from '@/ui/button/button'
import { FormErrors } from '@/ui/form/form-errors'
import { FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'

type MatchingFormProps = {
  id: number
  fields: readonly { key: string; label: string; column: number | null }[]
  headers: readonly { value: number; label: string }[]
  /** The first day of new students; only for them. */
  from: string | null
  /** How they come into their classes; only for them. */
  admission: string | null
  admissions: readonly { value: string; label: string }[]
  text: Record<'nowhere' | 'from' | 'saveColumns' | 'failed' | 'admission', string>
}

/** Which column serves which field. */
export const MatchingForm = ({
  id,
  fields,
  headers,
  from,
  admission,
  admissions,
  text,
}: MatchingFormProps) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const matching = Object.fromEntries(
      fields.map(({ key }) => [key, form.get(key) ? Number(form.get(key)) : null]),
    )
    const day = form.get('from')
    const way = form.get('admission')
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(
      `/api/importing/${id}/matching`,
      {
        matching,
        ...(typeof day === 'string' ? { from: day } : {}),
        ...(typeof way === 'string' ? { admission: way } : {}),
      },
      { method: 'PUT' },
    )
    setBusy(false)
    if (answer.ok) router.refresh()
    else setProblem(answer.refusal.errors[0]?.message ?? text.failed)
  }
  return (
    <Form onSubmit={(event) => void save(event)}>
      {problem && <FormErrors title={problem} />}
      <FieldRow>
        {fields.map(({ key, label, column }) => (
          <SelectField
            key={key}
            name={key}
            label={label}
            emptyLabel={text.nowhere}
            options={headers}
            defaultValue={column ?? ''}
          />
        ))}
      </FieldRow>
      {admission !== null && (
        <SelectField name="admission" label={text.admission} options={admissions} defaultValue={admission} />
      )}
      {from !== null && <TextField name="from" type="date" label={text.from} defaultValue={from} />}
      <FormActions>
        <Button type="submit" isBusy={isBusy}>
          {text.saveColumns}
        </Button>
      </FormActions>
    </Form>
  )
}

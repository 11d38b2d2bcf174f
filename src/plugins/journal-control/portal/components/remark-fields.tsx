'use client'

import { FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import type { FieldErrors } from '@/ui/form/use-json-form'

import type { FormTexts } from '../../translations'

export type KindChoice = { value: string; label: string }

type Props = {
  kinds: readonly KindChoice[]
  kind: string
  dueDate: string
  today: string
  errors: FieldErrors
  text: FormTexts
}

/** What a remark is about, its words and its day. */
export const RemarkFields = ({ kinds, kind, dueDate, today, errors, text }: Props) => (
  <>
    <TextAreaField
      name="text"
      label={text.text}
      hint={text.textHint}
      rows={3}
      maxLength={2000}
      error={errors.text}
      required
    />
    <FieldRow>
      <SelectField name="kind" label={text.kind} defaultValue={kind} options={kinds} error={errors.kind} />
      <TextField
        name="dueDate"
        type="date"
        label={text.dueDate}
        defaultValue={dueDate}
        min={today}
        error={errors.dueDate}
      />
    </FieldRow>
  </>
)

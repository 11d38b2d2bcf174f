'use client'

import type { KitMessages } from '@/i18n/messages'
import { FieldRow } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'

import type { FormTexts } from '../../translations'
import type { ControlRules } from '../../types'
import { FormDialog } from './form-dialog'

type Props = {
  today: string
  rules: ControlRules
  text: FormTexts
  errorText: KitMessages['errors']
}

const NUMBERS = [
  ['marksOfOne', 50],
  ['marksOfTwo', 50],
  ['marksOfMore', 50],
] as const

/** Sets by what journals are judged from a day on. */
export const RulesDialog = ({ today, rules, text, errorText }: Props) => (
  <FormDialog
    label={text.addRules}
    icon="edit"
    tone="primary"
    title={text.rulesTitle}
    submit={text.save}
    url="/api/journal-control/rules"
    toBody={(values) => ({
      from: values.from,
      act: values.act ?? '',
      marksOfOne: Number(values.marksOfOne),
      marksOfTwo: Number(values.marksOfTwo),
      marksOfMore: Number(values.marksOfMore),
      markDays: Number(values.markDays),
      lockDays: values.lockDays ? Number(values.lockDays) : null,
    })}
    done={text.rulesAdded}
    text={text}
    errorText={errorText}
  >
    {(errors) => (
      <>
        <TextField
          name="from"
          type="date"
          label={text.inForceFrom}
          defaultValue={today}
          error={errors.from}
        />
        <TextField
          name="act"
          label={text.act}
          hint={text.actHint}
          optional={text.optional}
          maxLength={300}
          defaultValue={rules.act ?? ''}
          error={errors.act}
        />
        <FieldRow>
          {NUMBERS.map(([name, max]) => (
            <TextField
              key={name}
              name={name}
              type="number"
              min={0}
              max={max}
              label={text[name]}
              defaultValue={rules[name]}
              error={errors[name]}
            />
          ))}
        </FieldRow>
        <TextField
          name="markDays"
          type="number"
          min={0}
          max={30}
          label={text.markDays}
          hint={text.markDaysHint}
          defaultValue={rules.markDays}
          error={errors.markDays}
        />
        <TextField
          name="lockDays"
          type="number"
          min={0}
          max={120}
          label={text.lockDays}
          hint={text.lockDaysHint}
          optional={text.optional}
          defaultValue={rules.lockDays ?? ''}
          error={errors.lockDays}
        />
      </>
    )}
  </FormDialog>
)

'use client'

import { Checkbox } from '@/ui/form/checkbox'
import { FieldGroup } from '@/ui/form/form-layout'
import { TextField } from '@/ui/form/text-field'
import { Notice } from '@/ui/notice/notice'
import { PeoplePicker } from '@/ui/people-picker/people-picker'

import type { ClassEventsMessages } from '../../translations'
import type { FormChoices } from './form-choices'

export type WhoValue = { isWholeClass: boolean; students: ReadonlySet<number>; staff: ReadonlySet<number> }

type Props = {
  value: WhoValue
  onChange: (value: WhoValue) => void
  choices: FormChoices
  guests: string
  errors: Partial<Record<string, string | undefined>>
  text: ClassEventsMessages['form']
}

/** The whole class or some of it, colleagues, and guests in words. */
export const WhoFields = ({ value, onChange, choices, guests, errors, text }: Props) => (
  <>
    <FieldGroup legend={text.who}>
      {[true, false].map((isWhole) => (
        <Checkbox
          key={String(isWhole)}
          type="radio"
          name="who"
          label={isWhole ? text.wholeClass : text.some}
          checked={value.isWholeClass === isWhole}
          onChange={() => onChange({ ...value, isWholeClass: isWhole })}
        />
      ))}
    </FieldGroup>
    {errors.students && <Notice tone="bad">{errors.students}</Notice>}
    {!value.isWholeClass && (
      <FieldGroup legend={text.students}>
        <PeoplePicker
          people={choices.students}
          groups={[]}
          chosen={value.students}
          onChange={(students) => onChange({ ...value, students })}
          text={text.people}
        />
      </FieldGroup>
    )}
    <details open={value.staff.size > 0 || undefined}>
      <summary>
        {text.staff}
        {value.staff.size > 0 && `: ${value.staff.size}`}
      </summary>
      <FieldGroup legend={text.staff}>
        <PeoplePicker
          people={choices.staff}
          groups={[]}
          chosen={value.staff}
          onChange={(staff) => onChange({ ...value, staff })}
          text={text.colleagues}
        />
      </FieldGroup>
    </details>
    <TextField
      name="guests"
      label={text.guests}
      hint={text.guestsHint}
      optional={text.optional}
      defaultValue={guests}
      maxLength={500}
      error={errors.guests}
    />
  </>
)

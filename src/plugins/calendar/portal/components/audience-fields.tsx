'use client'

import type { ReactNode } from 'react'

import { Checkbox } from '@/ui/form/checkbox'
import { FieldGroup } from '@/ui/form/form-layout'
import { SelectField, type SelectOption } from '@/ui/form/select-field'
import { Notice } from '@/ui/notice/notice'

import type { CalendarMessages } from '../../translations'
import type { Audience } from '../../types'
import styles from '../views/calendar.module.css'

export type AudienceValue = {
  audience: Audience
  classes: ReadonlySet<number>
  statuses: ReadonlySet<string>
}

type Props = {
  value: AudienceValue
  onChange: (value: AudienceValue) => void
  audiences: readonly SelectOption[]
  classes: readonly { id: number; name: string }[]
  statuses: readonly { value: string; label: string }[]
  errors: Partial<Record<string, string | undefined>>
  text: CalendarMessages['form']
}

const toggled = <TValue,>(set: ReadonlySet<TValue>, value: TValue): ReadonlySet<TValue> => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** For whom an event is: everybody, the staff, classes or statuses. */
export const AudienceFields = ({ value, onChange, audiences, classes, statuses, errors, text }: Props) => {
  const group = (legend: string, error: string | undefined, boxes: ReactNode) => (
    <FieldGroup legend={legend}>
      {error && <Notice tone="bad">{error}</Notice>}
      <div className={styles.options}>{boxes}</div>
    </FieldGroup>
  )
  return (
    <>
      <SelectField
        name="audience"
        label={text.audience}
        value={value.audience}
        onChange={(change) => onChange({ ...value, audience: change.currentTarget.value as Audience })}
        options={audiences}
        error={errors.audience}
      />
      {value.audience === 'classes' &&
        group(
          text.classes,
          errors.classes,
          classes.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="classes"
              label={name}
              checked={value.classes.has(id)}
              onChange={() => onChange({ ...value, classes: toggled(value.classes, id) })}
            />
          )),
        )}
      {value.audience === 'statuses' &&
        group(
          text.statuses,
          errors.statuses,
          statuses.map(({ value: status, label }) => (
            <Checkbox
              key={status}
              name="statuses"
              label={label}
              checked={value.statuses.has(status)}
              onChange={() => onChange({ ...value, statuses: toggled(value.statuses, status) })}
            />
          )),
        )}
    </>
  )
}

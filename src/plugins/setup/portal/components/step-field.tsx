'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { EditGrid } from '@/ui/edit-grid/edit-grid'
import type { GridRow } from '@/ui/edit-grid/grid-types'
import { Checkbox } from '@/ui/form/checkbox'
import { FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { Stack } from '@/ui/layout/layout'
import type { FieldErrors } from '@/ui/form/use-json-form'

import type { StepField, StepGroup, StepInput } from '../../types'
import { BellPattern, type PatternText } from './bell-pattern'

const MIN_LINES = 4
const MAX_LINES = 14

export type FieldTexts = { optional: string; grid: KitMessages['grid']; pattern: PatternText }
type Props = { errors: FieldErrors; text: FieldTexts }

type InputProps = Props & { field: StepInput; onTick?: (isOn: boolean) => void }

const InputField = ({ field, errors, text, onTick }: InputProps) => {
  const { name, kind, label, hint, value, options = [], isOptional } = field
  const error = errors[name]
  const words = { name, label, hint, error, optional: isOptional ? text.optional : undefined }
  if (kind === 'check')
    return (
      <Checkbox
        name={name}
        label={label}
        error={error}
        defaultChecked={value !== ''}
        onChange={(event) => onTick?.(event.target.checked)}
      />
    )
  if (kind === 'select') return <SelectField {...words} options={options} defaultValue={value} />
  if (kind === 'area') {
    const lines = Math.min(MAX_LINES, Math.max(MIN_LINES, value.split('\n').length))
    return <TextAreaField {...words} defaultValue={value} rows={lines} />
  }
  return <TextField {...words} type={kind} defaultValue={value} />
}

const isTicked = ({ opener, fields }: StepGroup): boolean =>
  fields.some((field) => field.kind === 'check' && field.name === opener && field.value !== '')

/** The fields of a group by their kinds; what its tick opens is out of sight while it is off, and keeps what was typed. */
export const StepFields = ({ group, errors, text }: Props & { group: StepGroup }) => {
  const [isOpen, setOpen] = useState(group.opener === undefined || isTicked(group))
  const [fills, setFills] = useState<{ grid: string; rows: GridRow[]; round: number } | null>(null)
  const draw = (field: StepField) => {
    if (field.kind === 'pattern')
      return (
        <BellPattern
          key={field.name}
          plan={field.plan}
          text={text.pattern}
          onFill={(rows) => setFills({ grid: field.fills, rows, round: (fills?.round ?? 0) + 1 })}
        />
      )
    if (field.kind !== 'grid')
      return (
        <InputField
          key={field.name}
          field={field}
          errors={errors}
          text={text}
          onTick={field.name === group.opener ? setOpen : undefined}
        />
      )
    const filled = fills?.grid === field.name ? fills : null
    return (
      <EditGrid
        key={`${field.name} ${filled?.round ?? 0}`}
        name={field.name}
        label={field.label}
        plainLabel={group.legend ? `${group.legend}, ${field.label}` : field.label}
        hint={field.hint}
        optional={field.isOptional ? text.optional : undefined}
        columns={field.columns}
        initial={filled?.rows ?? field.rows}
        unseen={field.unseen}
        errors={errors}
        maxRows={field.maxRows}
        text={text.grid}
      />
    )
  }
  const { opener, fields } = group
  // A long list of ticks stands in columns.
  if (fields.every(({ kind }) => kind === 'check')) return <FieldRow>{fields.map(draw)}</FieldRow>
  return (
    <>
      {fields.filter(({ name }) => name === opener).map(draw)}
      <div hidden={!isOpen}>
        <Stack>{fields.filter(({ name }) => name !== opener).map(draw)}</Stack>
      </div>
    </>
  )
}

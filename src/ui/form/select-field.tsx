import type { ComponentProps } from 'react'

import { cx } from '../cx'
import { Glyph } from '../icon/glyph'
import { Field, type FieldText } from './field'
import styles from './form.module.css'

export type SelectOption = { value: string | number; label: string; disabled?: boolean }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

type SelectFieldProps = FieldText &
  ComponentProps<'select'> & {
    name: string
    options: readonly (SelectOption | SelectGroup)[]
    /** The empty choice; without it something is always chosen. */
    emptyLabel?: string
  }

const renderOption = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

/** The system's own list: best on a phone, known to every screen reader. */
export const SelectField = ({
  label,
  hint,
  error,
  optional,
  id,
  options,
  emptyLabel,
  className,
  ...select
}: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error} optional={optional} id={id}>
    {(control) => (
      <div className={styles.selectBox}>
        <select {...select} {...control} className={cx(styles.control, className)}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(renderOption)}
              </optgroup>
            ) : (
              renderOption(option)
            ),
          )}
        </select>
        <Glyph shape="M7 10l5 5 5-5" />
      </div>
    )}
  </Field>
)

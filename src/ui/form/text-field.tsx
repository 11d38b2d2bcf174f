import type { ComponentProps } from 'react'

import { cx } from '../cx'
import { Field, type FieldText } from './field'
import styles from './form.module.css'

type TextFieldProps = FieldText & Omit<ComponentProps<'input'>, 'children'> & { name: string }

/** One line of text, a date, a time or a number: give `type` and `inputMode` as to an input. */
export const TextField = ({ label, hint, error, optional, id, className, ...input }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error} optional={optional} id={id}>
    {(control) => <input type="text" {...input} {...control} className={cx(styles.control, className)} />}
  </Field>
)

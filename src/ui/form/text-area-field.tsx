import type { ComponentProps } from 'react'

import { cx } from '../cx'
import { Field, type FieldText } from './field'
import styles from './form.module.css'

type TextAreaFieldProps = FieldText & ComponentProps<'textarea'> & { name: string }

/** Several lines; grows with what is written. */
export const TextAreaField = ({
  label,
  hint,
  error,
  optional,
  id,
  className,
  ...textarea
}: TextAreaFieldProps) => (
  <Field label={label} hint={hint} error={error} optional={optional} id={id}>
    {(control) => (
      <textarea
        rows={3}
        {...textarea}
        {...control}
        className={cx(styles.control, styles.textarea, className)}
      />
    )}
  </Field>
)

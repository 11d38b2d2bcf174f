import { useId, type ComponentProps } from 'react'

import type { FieldText } from './field'
import styles from './form.module.css'

type CheckboxProps = Omit<FieldText, 'optional'> &
  Omit<ComponentProps<'input'>, 'children'> & { name: string }

/** A yes or no; with `type="radio"` one of several. */
export const Checkbox = ({ label, hint, error, id, ...input }: CheckboxProps) => {
  const ownId = useId()
  const inputId = id ?? ownId
  const described = [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.choice}>
      <input
        type="checkbox"
        {...input}
        id={inputId}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
      <label htmlFor={inputId}>{label}</label>
      {error && (
        <p className={styles.error} id={`${inputId}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${inputId}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

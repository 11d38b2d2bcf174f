import type { Ref } from 'react'

import styles from './form.module.css'

export type FormError = {
  message: string
  /** The id of the field it speaks of. */
  fieldId?: string
}

type FormErrorsProps = { title: string; errors?: readonly FormError[]; ref?: Ref<HTMLDivElement> }

/** What went wrong with the form as a whole: spoken at once, with a way to each field. */
export const FormErrors = ({ title, errors = [], ref }: FormErrorsProps) => (
  <div className={styles.summary} role="alert" tabIndex={-1} ref={ref}>
    <p>{title}</p>
    {errors.length > 0 && (
      <ul>
        {errors.map(({ message, fieldId }) => (
          <li key={fieldId ?? message}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    )}
  </div>
)

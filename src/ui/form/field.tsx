import { useId, type ReactNode } from 'react'

import styles from './form.module.css'

/** What every field can tell about itself. */
export type FieldText = {
  label: ReactNode
  /** Stands below the label before anything is typed: a rule is told in advance, not as a reproach. */
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: string | null
  /** The word for «optional», shown after the label. Required fields carry no mark: most fields are required. */
  optional?: string
}

/** Ties a control to its label, hint and error. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = FieldText & { id?: string; children: (control: ControlProps) => ReactNode }

/** Label above, hint and error beside the control they speak of. */
export const Field = ({ id, label, hint, error, optional, children }: FieldProps) => {
  const ownId = useId()
  const controlId = id ?? ownId
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p className={styles.error} id={`${controlId}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${controlId}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

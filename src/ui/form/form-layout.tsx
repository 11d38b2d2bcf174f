import type { ComponentProps, ReactNode } from 'react'

import { cx } from '../cx'
import styles from './form.module.css'

/** A column of fields with even distances. */
export const Form = ({ className, ...props }: ComponentProps<'form'>) => (
  <form {...props} className={cx(styles.form, className)} />
)

/** Fields that belong together under one name. */
export const FieldGroup = ({ legend, children }: { legend: ReactNode; children: ReactNode }) => (
  <fieldset className={styles.group}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
)

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
)

/** The buttons below a form. */
export const FormActions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
)

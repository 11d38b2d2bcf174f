import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { Button } from '../button/button'
import { TextField } from '../form/text-field'

import styles from './filter-form.module.css'
import { InstantForm } from '../instant-form/instant-form'

type FilterFormProps = {
  locale: Locale
  action: string
  label: string
  placeholder: string
  value: string
  /** Filters beside the words, and hidden fields that keep the rest of the address. */
  children?: ReactNode
}

/** Words to look for and what narrows the list. The button is for those whose browser runs no script. */
export const FilterForm = ({ locale, action, label, placeholder, value, children }: FilterFormProps) => (
  <InstantForm action={action} className={styles.form}>
    <TextField
      name="q"
      type="search"
      label={label}
      placeholder={placeholder}
      defaultValue={value}
      maxLength={100}
      autoComplete="off"
      enterKeyHint="search"
    />
    {children}
    <noscript>
      <Button type="submit">{messages(locale).actions.find}</Button>
    </noscript>
  </InstantForm>
)

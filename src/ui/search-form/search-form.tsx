import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import styles from './search-form.module.css'

type SearchFormProps = {
  locale: Locale
  /** The page that shows what was found. */
  action: string
  name?: string
  value?: string
  label: string
  placeholder?: string
  /** Filters beside the words, and hidden fields that keep the rest of the address. */
  children?: ReactNode
}

/** A search with an address of its own: works before any script and can be kept as a bookmark. */
export const SearchForm = ({
  locale,
  action,
  name = 'q',
  value,
  label,
  placeholder,
  children,
}: SearchFormProps) => (
  <form className={styles.search} role="search" aria-label={label} action={action} method="get">
    <div className={styles.box}>
      <Icon name="search" />
      <input
        key={value}
        type="search"
        name={name}
        defaultValue={value}
        aria-label={label}
        placeholder={placeholder ?? label}
        autoComplete="off"
        enterKeyHint="search"
      />
    </div>
    {children}
    <Button type="submit">{messages(locale).actions.find}</Button>
  </form>
)

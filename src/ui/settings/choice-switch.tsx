'use client'

import { useId, useState, type ReactNode } from 'react'

import styles from './settings.module.css'

type Choice = { value: string; label: string; icon?: ReactNode; lang?: string }

type ChoiceSwitchProps = {
  legend: string
  kind: 'theme' | 'locale'
  cookie: string
  value: string
  choices: readonly Choice[]
  /** Where a signed-in reader's choice is kept; without it the cookie alone remembers. */
  saveUrl?: string
  isWide?: boolean
}

const A_YEAR = 31_536_000

const setCookie = (name: string, value: string): void => {
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR}; samesite=lax`
}
const showTheme = (theme: string): void => {
  document.documentElement.dataset.theme = theme
}

/** The theme or the language: acts at once, and remembers in a cookie and in the account. */
export const ChoiceSwitch = ({
  legend,
  kind,
  cookie,
  value,
  choices,
  saveUrl,
  isWide,
}: ChoiceSwitchProps) => {
  const [chosen, setChosen] = useState(value)
  const name = useId()

  const choose = async (next: string) => {
    setChosen(next)
    setCookie(cookie, next)
    if (kind === 'theme') showTheme(next)
    if (saveUrl) {
      await fetch(saveUrl, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ [kind]: next }),
      }).catch(() => null)
    }
    // Every word of the page changes: only the server has them in the other language.
    if (kind === 'locale') window.location.reload()
  }

  return (
    <fieldset className={styles.switch} data-wide={isWide || undefined}>
      <legend className={isWide ? styles.legend : 'sr-only'}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice} lang={choice.lang} title={choice.label}>
          <input
            className="sr-only"
            type="radio"
            name={name}
            value={choice.value}
            checked={chosen === choice.value}
            onChange={() => void choose(choice.value)}
          />
          {choice.icon}
          <span className={choice.icon && !isWide ? 'sr-only' : undefined}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Checkbox } from '@/ui/form/checkbox'

import styles from './list.module.css'

const YEAR = 31_536_000

const keep = (cookie: string, columns: readonly string[]): void => {
  document.cookie = `${cookie}=${columns.join('.')}; path=/; max-age=${YEAR}; samesite=lax`
}

type ColumnChooserProps = {
  /** Under this name the choice is kept in the browser. */
  cookie: string
  title: string
  columns: readonly { key: string; label: string }[]
  shown: readonly string[]
}

/** Which columns a list shows: kept for the next time, and for what is taken away. */
export const ColumnChooser = ({ cookie, title, columns, shown }: ColumnChooserProps) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(shown))
  const choose = (key: string, isShown: boolean) => {
    const next = new Set(chosen)
    if (isShown) next.add(key)
    else next.delete(key)
    setChosen(next)
    keep(cookie, [...next])
    router.refresh()
  }
  return (
    <details className={styles.more}>
      <summary>{title}</summary>
      <div className={styles.choices}>
        {columns.map(({ key, label }) => (
          <Checkbox
            key={key}
            name={`column-${key}`}
            label={label}
            checked={chosen.has(key)}
            onChange={(event) => choose(key, event.target.checked)}
          />
        ))}
      </div>
    </details>
  )
}

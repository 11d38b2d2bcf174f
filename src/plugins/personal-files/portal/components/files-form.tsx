'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'

import styles from './files.module.css'

const PAUSE_MS = 250

/** A search with an address of its own: a plain form before any script, with it the list follows what is typed. */
export const FilesForm = ({ action, children }: { action: string; children: ReactNode }) => {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const follow = (form: HTMLFormElement) => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value.trim()) query.set(name, value.trim())
    router.replace(`${action}?${query.toString()}`, { scroll: false })
  }
  const onInput = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    clearTimeout(timer.current)
    timer.current = setTimeout(() => follow(form), PAUSE_MS)
  }
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    clearTimeout(timer.current)
    follow(event.currentTarget)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <form className={styles.form} role="search" action={action} onInput={onInput} onSubmit={onSubmit}>
      {children}
    </form>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'

/** Typing may pause for so long before the list follows, in milliseconds. */
const PAUSE = 250

type InstantFormProps = { action: string; className?: string; children: ReactNode }

/** A search with an address of its own: before any script a plain form, with it the list follows what is typed. */
export const InstantForm = ({ action, className, children }: InstantFormProps) => {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const follow = (form: HTMLFormElement) => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value.trim()) query.set(name, value.trim())
    const text = query.toString()
    router.replace(text ? `${action}?${text}` : action, { scroll: false })
  }
  const onInput = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    clearTimeout(timer.current)
    // What is chosen is meant at once; only words come letter by letter. So nothing follows later on, when the page
    // may be on its way elsewhere.
    if (event.target instanceof HTMLSelectElement) follow(form)
    else timer.current = setTimeout(() => follow(form), PAUSE)
  }
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    clearTimeout(timer.current)
    follow(event.currentTarget)
  }
  // Who opens a link before the pause is over is on the way elsewhere: the list does not call back.
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a[href]')) clearTimeout(timer.current)
    }
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [])

  return (
    <form
      className={className}
      role="search"
      action={action}
      method="get"
      onInput={onInput}
      onSubmit={onSubmit}
    >
      {children}
    </form>
  )
}

'use client'

import { useState, type ReactNode } from 'react'

type LogOutButtonProps = {
  url: string
  busyLabel: string
  icon?: ReactNode
  className?: string
  children: ReactNode
}

/** Ends the session and goes to the sign-in page, whether or not the server could be reached in time. */
export const LogOutButton = ({ url, busyLabel, icon, className, children }: LogOutButtonProps) => {
  const [isBusy, setBusy] = useState(false)
  const logOut = async () => {
    setBusy(true)
    // What was looked up here is nobody else's business on a shared computer.
    sessionStorage.clear()
    await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' } }).catch(() => null)
    window.location.assign('/login')
  }
  return (
    <button
      type="button"
      className={className}
      aria-busy={isBusy || undefined}
      onClick={() => !isBusy && void logOut()}
    >
      {icon}
      {isBusy ? busyLabel : children}
    </button>
  )
}

'use client'

import { useEffect, useState, type ReactNode } from 'react'

import { forgetOwn } from './forget-own'
import { hasLeft, noteLeft } from './left-session'
import { maySignOut } from './sign-out-guards'

type LogOutButtonProps = {
  url: string
  busyLabel: string
  icon?: ReactNode
  className?: string
  children: ReactNode
}

const endSession = (url: string): Promise<boolean> =>
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' } }).then(
    ({ status }) => status < 500,
    () => false,
  )

/** Ends the session and goes to the sign-in page, whether or not the server could be reached in time. */
export const LogOutButton = ({ url, busyLabel, icon, className, children }: LogOutButtonProps) => {
  const [isBusy, setBusy] = useState(false)
  const logOut = async () => {
    setBusy(true)
    if (!(await maySignOut())) {
      setBusy(false)
      return
    }
    // What was looked up here is nobody else's business on a shared computer.
    forgetOwn()
    noteLeft(!(await endSession(url)))
    window.location.assign('/login')
  }
  useEffect(() => {
    const finish = async () => {
      if (!hasLeft() || !(await endSession(url))) return
      noteLeft(false)
      window.location.assign('/login')
    }
    void finish()
  }, [url])
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

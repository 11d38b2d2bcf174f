'use client'

import { useEffect, useRef, useState } from 'react'

import { TOAST_EVENT, type ToastMessage } from './toast'
import styles from './toast.module.css'

type Shown = ToastMessage & { key: number }

const SHOWN_FOR = 6_000
const SHOWN_WITH_ACTION_FOR = 12_000

/** The place where passing messages appear and are read aloud. Once in the shell. */
export const Toaster = ({ closeLabel }: { closeLabel: string }) => {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const lastKey = useRef(0)
  const isHeld = useRef(false)

  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const removeLater = (key: number, delay: number): void => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        // Nobody reads with a clock in hand: under the mouse or the focus a message stays.
        if (isHeld.current) removeLater(key, 1_000)
        else setToasts((shown) => shown.filter((one) => one.key !== key))
      }, delay)
      timers.add(timer)
    }
    const onToast = (event: Event) => {
      const { detail } = event as CustomEvent<ToastMessage>
      const key = ++lastKey.current
      setToasts((shown) => [...shown.slice(-2), { ...detail, key }])
      removeLater(key, detail.action ? SHOWN_WITH_ACTION_FOR : SHOWN_FOR)
    }
    window.addEventListener(TOAST_EVENT, onToast)
    return () => {
      window.removeEventListener(TOAST_EVENT, onToast)
      timers.forEach(clearTimeout)
    }
  }, [])

  const remove = (key: number) => {
    isHeld.current = false
    setToasts((shown) => shown.filter((one) => one.key !== key))
  }
  const hold = () => {
    isHeld.current = true
  }
  const release = () => {
    isHeld.current = false
  }

  return (
    <div
      className={styles.toaster}
      role="status"
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {toasts.map(({ key, text, tone = 'plain', action }) => (
        <div key={key} className={styles.toast} data-tone={tone}>
          <p>{text}</p>
          {action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                action.onAction()
                remove(key)
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className={styles.close} aria-label={closeLabel} onClick={() => remove(key)}>
            ×
          </button>
        </div>
      ))}
    </div>
  )
}

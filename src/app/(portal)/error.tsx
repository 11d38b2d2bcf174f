'use client'

import { useSyncExternalStore } from 'react'

import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'

import styles from '../dead-end.module.css'

// Written here and not taken from the messages: this file goes to the browser with every page.
const TEXT = {
  ru: {
    title: 'Что-то сломалось',
    lead: 'Ошибка записана. Обновите страницу; если не поможет, сообщите номер администратору школы.',
    code: 'Номер запроса',
    retry: 'Обновить страницу',
    home: 'На главную',
  },
  en: {
    title: 'Something broke',
    lead: 'The error has been recorded. Reload the page; if that does not help, tell its number to the school administrator.',
    code: 'Request number',
    retry: 'Reload the page',
    home: 'Go to the home page',
  },
} as const

type PageErrorProps = { error: Error & { digest?: string } }

const subscribe = () => () => undefined
const pageLocale = (): keyof typeof TEXT => (document.documentElement.lang === 'en' ? 'en' : 'ru')
const serverLocale = (): keyof typeof TEXT => 'ru'

/** 500: the page failed. The number is the one of the request in the server's log. */
const PageError = ({ error }: PageErrorProps) => {
  const text = TEXT[useSyncExternalStore(subscribe, pageLocale, serverLocale)]
  return (
    <main className={styles.page} id="content">
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.lead}>{text.lead}</p>
      {error.digest && (
        <p className={styles.code}>
          {text.code}: {error.digest}
        </p>
      )}
      <div className={styles.actions}>
        <Button tone="primary" icon="refresh" onClick={() => window.location.reload()}>
          {text.retry}
        </Button>
        <LinkButton href="/" icon="home">
          {text.home}
        </LinkButton>
      </div>
    </main>
  )
}

export default PageError

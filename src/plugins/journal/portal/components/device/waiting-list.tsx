'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { counted, fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'

import type { DeviceTexts } from '../../../translations'
import { dropLesson, type WaitingLesson } from './device-census'
import styles from './device.module.css'

type WaitingListProps = {
  user: number
  lessons: readonly WaitingLesson[]
  locale: Locale
  text: DeviceTexts
  onChange: () => void
}

/** A lesson is opened anew and not within the page: without network only kept pages come. */
const addressOf = (lesson: number): string => `/lessons/${lesson}`

/** What waits on this device, by lesson, each with the way to it. */
export const WaitingList = ({ user, lessons, locale, text, onChange }: WaitingListProps) => {
  const [asked, setAsked] = useState<number | null>(null)
  const entries = (n: number) => counted(locale, n, text.entries)
  const drop = async (lesson: number) => {
    await dropLesson(user, lesson)
    setAsked(null)
    onChange()
  }
  return (
    <ul className={styles.list}>
      {lessons.map(({ lesson, title, date, count, problems }) => (
        <li key={lesson} className={styles.lesson}>
          <div>
            <p className={styles.name}>
              {[title || text.lesson, date && formatDate(locale, date)].filter(Boolean).join(', ')}
            </p>
            <p className={styles.note}>
              {problems > 0 ? fill(text.withProblems, { n: entries(count), problems }) : entries(count)}
            </p>
          </div>
          {asked === lesson ? (
            <div className={styles.ways}>
              <Button size="s" tone="danger" onClick={() => void drop(lesson)}>
                {fill(text.dropSure, { n: entries(count) })}
              </Button>
              <Button size="s" onClick={() => setAsked(null)}>
                {text.dropNot}
              </Button>
            </div>
          ) : (
            <div className={styles.ways}>
              <a href={addressOf(lesson)}>{text.open}</a>
              <Button size="s" tone="quiet" onClick={() => setAsked(lesson)}>
                {text.drop}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

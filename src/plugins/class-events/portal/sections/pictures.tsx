import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { Card, Link, Notice, Stack } from '@/ui'

import type { Named } from '../../operations/classmates'
import type { EventPictures } from '../../operations/pictures'
import { classEventsMessages } from '../../translations'
import type { ClassEvent } from '../../types'
import styles from '../components/pictures.module.css'
import { PictureDesk } from '../components/picture-desk'
import { hrefs } from '../hrefs'

type Props = {
  event: ClassEvent
  pictures: EventPictures
  students: readonly Named[]
  isKeeper: boolean
  locale: Locale
}

/** The pictures of an event. Its class teacher sees first who must not be on any. */
export const Pictures = ({ event, pictures: found, students, isKeeper, locale }: Props) => {
  const { pictures: text } = classEventsMessages(locale)
  const { pictures, withoutConsent } = found
  if (!isKeeper) {
    if (pictures.length === 0) return null
    return (
      <Card title={text.title}>
        <ul className={styles.grid}>
          {pictures.map(({ id, caption }) => (
            <li key={id}>
              <a href={hrefs.picture(id)} target="_blank" rel="noreferrer" title={text.open}>
                <img src={hrefs.picture(id)} alt={caption ?? text.alt} loading="lazy" />
              </a>
              {caption && <p>{caption}</p>}
            </li>
          ))}
        </ul>
      </Card>
    )
  }
  const missing = new Set(withoutConsent.map(({ id }) => id))
  return (
    <Card title={text.title}>
      <Stack>
        {withoutConsent.length === 0 ? (
          <Notice tone="good">{text.everybody}</Notice>
        ) : (
          <Notice tone="warn" title={text.without}>
            <ul className={styles.names}>
              {withoutConsent.map(({ id, name }) => (
                <li key={id}>
                  <Link href={`/personal-files/${id}?part=consents`}>{name}</Link>
                </li>
              ))}
            </ul>
            <p>{text.withoutLead}</p>
          </Notice>
        )}
        <PictureDesk
          event={event.id}
          pictures={pictures.map(({ id, caption, students: tagged, isPublished, isShown }) => ({
            ...{ id, caption, isPublished, isShown },
            students: tagged,
          }))}
          students={students.map(({ id, name }) => ({ id, name, hasConsent: !missing.has(id) }))}
          text={text}
          errorText={messages(locale).errors}
        />
      </Stack>
    </Card>
  )
}

import type { Locale } from '@/core/locale'
import { formatBytes, formatDate } from '@/i18n/format'
import { Icon } from '@/ui/icon/icon'

import { splitLinks } from '../../domain/split-links'
import type { DiaryFile, DiaryHomework } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import styles from './homework.module.css'

/** Files to open or to keep, with their size: not everybody has much traffic. */
export const Files = ({
  locale,
  files,
  label,
}: {
  locale: Locale
  files: readonly DiaryFile[]
  label: string
}) => (
  <ul aria-label={label} className={styles.files} role="list">
    {files.map(({ id, filename, url, filesize }) => (
      <li key={id}>
        <Icon name="attach" size={16} />
        <a href={url}>{filename}</a> <span className={styles.size}>{formatBytes(locale, filesize)}</span>
      </li>
    ))}
  </ul>
)

type HomeworkProps = {
  locale: Locale
  homework: Pick<DiaryHomework, 'text' | 'files'> & { setOn?: string }
  /** Named where no lesson stands above it. */
  subject?: string
  /** Instead of «homework», for example when it has no date. */
  label?: string
}

/** What is to be done, set off so that it is found at a glance. */
export const Homework = ({ locale, homework: { text, files, setOn }, subject, label }: HomeworkProps) => {
  const t = diaryMessages(locale)
  return (
    <div className={styles.homework}>
      <p className={styles.label}>
        {subject ?? label ?? t.homework}
        {setOn && (
          <span className={styles.setOn}>{t.homeworkSetOn(formatDate(locale, setOn, 'weekdayShort'))}</span>
        )}
      </p>
      <p className={styles.text}>
        {splitLinks(text).map((part, index) =>
          part.href ? (
            <a key={index} href={part.href} rel="noopener noreferrer" target="_blank">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
      {files.length > 0 && <Files files={files} label={t.files} locale={locale} />}
    </div>
  )
}

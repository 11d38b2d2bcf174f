import { monogram } from '@/i18n/names'

import styles from './avatar.module.css'

/** The letters of a person. The name always stands beside it, so it is silent. */
export const Avatar = ({ name, size = 'm' }: { name: string; size?: 's' | 'm' | 'l' }) => (
  <span className={styles.avatar} data-size={size} aria-hidden>
    {monogram(name)}
  </span>
)

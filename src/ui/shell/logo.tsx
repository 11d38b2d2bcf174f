import styles from './shell.module.css'

/** A sheet of squared paper with a tick. */
export const Logo = () => (
  <svg className={styles.logo} viewBox="0 0 32 32" aria-hidden focusable="false">
    <rect width="32" height="32" rx="8" />
    <path className={styles.logoGrid} d="M0 8h32M0 16h32M0 24h32M8 0v32M16 0v32M24 0v32" />
    <path className={styles.logoTick} d="M8.5 16.5l5 5 10-11" />
  </svg>
)

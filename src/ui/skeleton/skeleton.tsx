import styles from './skeleton.module.css'

type SkeletonProps = {
  /** Said aloud once: «Загружаем…». */
  label: string
  look?: 'text' | 'card' | 'table'
  lines?: number
}

/** Keeps the place of what is still on its way, so that nothing jumps when it comes. */
export const Skeleton = ({ label, look = 'text', lines = 3 }: SkeletonProps) => (
  <div className={styles.skeleton} data-look={look} role="status">
    <span className="sr-only">{label}</span>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} className={styles.line} aria-hidden />
    ))}
  </div>
)

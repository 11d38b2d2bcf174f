import styles from './icon.module.css'

export type GlyphProps = {
  /** The path, drawn on a grid of 24. */
  shape: string
  /** In pixels at the usual size of text; grows with it. */
  size?: 16 | 20 | 24 | 32
  /** Says what the picture means. Without it the icon is decoration and stays silent. */
  label?: string
}

/** One drawn line. Apart from `Icon`, so that a small browser component does not bring the whole set along. */
export const Glyph = ({ shape, size = 20, label }: GlyphProps) => (
  <svg
    className={styles.icon}
    data-size={size}
    viewBox="0 0 24 24"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
    focusable="false"
  >
    <path d={shape} />
  </svg>
)

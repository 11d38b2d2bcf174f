import { Icon } from '../icon/icon'
import { SHAPES, type IconName } from '../icon/shapes'
import { KitCard } from './kit-card'
import type { KitPartProps } from './kit-part'
import styles from './kit.module.css'

const COLOURS = [
  'canvas surface sunken raised hover pressed line line-strong control',
  'text text-soft text-faint accent accent-hover accent-soft accent-text',
  'good good-soft warn warn-soft bad bad-soft bad-fill',
]
const SIZES = ['3xl', '2xl', 'xl', 'l', 'body', 'dense', 's', 'xs', '2xs']

export const KitTokens = ({ locale, theme }: KitPartProps) => (
  <>
    <KitCard theme={theme} title={locale === 'ru' ? 'Цвета' : 'Colours'}>
      {COLOURS.map((names) => (
        <ul key={names} className={styles.swatches}>
          {names.split(' ').map((name) => (
            <li key={name} className={styles.swatch}>
              <span className={styles.colour} style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      ))}
    </KitCard>
    <KitCard theme={theme} title={locale === 'ru' ? 'Шрифт' : 'Type'}>
      <ul className={styles.types}>
        {SIZES.map((size) => (
          <li key={size} style={{ fontSize: `var(--text-${size})` }}>
            Съешь ещё этих булок <small>{size}</small>
          </li>
        ))}
      </ul>
    </KitCard>
    <KitCard theme={theme} title={locale === 'ru' ? 'Значки' : 'Icons'}>
      <ul className={styles.icons}>
        {(Object.keys(SHAPES) as IconName[]).map((name) => (
          <li key={name} className={styles.iconCell}>
            <Icon name={name} size={24} />
            {name}
          </li>
        ))}
      </ul>
    </KitCard>
  </>
)

import type { Locale } from '@/core/locale'

import { markKeys, markLabel, type MarkScale } from '../../../domain/mark-scales'
import type { WorkTexts } from '../../../translations'
import styles from './key-list.module.css'

type KeyListProps = { text: WorkTexts; scale?: MarkScale; locale?: Locale }

/** The keys of the marks: the figures of the scale, or its letters and words. */
const markKeysOf = (scale: MarkScale, locale: Locale): string[] =>
  scale === 'hundred'
    ? ['0', '…', '100']
    : scale === 'pass'
      ? locale === 'ru'
        ? ['З', 'НЗ']
        : ['P', 'F']
      : [...markKeys(scale)].reverse().map((value) => markLabel(scale, value, locale))

const keysOf = (
  { keysList: words, ...text }: WorkTexts,
  scale: MarkScale,
  locale: Locale,
): [string[], string][] => [
  [markKeysOf(scale, locale), words.marks],
  [['.'], words.debt],
  [[text.keysAbsent], words.absent],
  [text.keysCodes.split(' '), words.codes],
  [['←', '↑', '→', '↓', 'Enter', 'Tab'], words.move],
  [['Home', 'End'], words.jump],
  [['Delete'], words.clear],
  [['F2', 'Space'], words.details],
  [['Ctrl', 'D'], words.fill],
  [['Ctrl', 'Shift', 'D'], words.fillAll],
  [['Ctrl', 'Z'], words.undo],
  [['↑'], words.header],
  [['Esc', 'Tab'], words.leave],
]

/** What the keyboard does in the grid. */
export const KeyList = ({ text, scale = 'five', locale = 'ru' }: KeyListProps) => (
  <dl className={styles.keys}>
    {keysOf(text, scale, locale).map(([keys, words]) => (
      <div key={words}>
        <dt>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)

import type { WorkTexts } from '../../../translations'
import styles from './key-list.module.css'

const keysOf = ({ keysList: words, ...text }: WorkTexts): [string[], string][] => [
  [['1', '2', '3', '4', '5'], words.marks],
  [['.'], words.debt],
  [[text.keysAbsent], words.absent],
  [text.keysCodes.split(' '), words.codes],
  [['←', '↑', '→', '↓', 'Enter', 'Tab'], words.move],
  [['Home', 'End'], words.jump],
  [['Delete'], words.clear],
  [['F2', 'Space'], words.details],
  [['Ctrl', 'Z'], words.undo],
  [['↑'], words.header],
  [['Esc', 'Tab'], words.leave],
]

/** What the keyboard does in the grid. */
export const KeyList = ({ text }: { text: WorkTexts }) => (
  <dl className={styles.keys}>
    {keysOf(text).map(([keys, words]) => (
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

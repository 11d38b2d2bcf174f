import type { WorkTexts } from '../../../translations'
import styles from '../journal-grid/key-list.module.css'

const keysOf = ({ lessonKeys: words, ...text }: WorkTexts): [string[], string][] => [
  [['Alt', 'T'], words.plan],
  [['Alt', 'P'], words.present],
  [['Alt', 'L'], words.attendance],
  [['Alt', 'M'], words.marks],
  [['Alt', 'B'], words.behaviour],
  [['Alt', 'H'], words.homework],
  [['Alt', 'N'], words.notes],
  [['Alt', 'C'], words.copy],
  [['↑', '↓'], words.move],
  [['1', '…', '5', '.'], words.enter],
  [[text.keysAbsent, ...text.keysCodes.split(' ')], words.codes],
  [['Ctrl', 'Z'], words.undo],
]

/** What the keyboard does in a lesson: in sight of those who have one. */
export const LessonKeyList = ({ text }: { text: WorkTexts }) => (
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

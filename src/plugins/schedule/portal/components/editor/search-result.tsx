import { fill } from '@/i18n/locale'
import { Notice } from '@/ui/notice/notice'

import type { SearchState, ShownScore } from '../../../operations/search'
import type { EditorText } from './editor-types'
import styles from './editor.module.css'

const KEYS = [
  'clashes',
  'missingHours',
  'overDailyLimit',
  'classWindows',
  'teacherWindows',
  'doubles',
  'nextDays',
  'wrongPeaks',
  'pointsAtBadTimes',
  'roomMoves',
  'wrongRooms',
  'smallRooms',
  'outOfLabs',
] as const satisfies readonly (keyof ShownScore)[]

/** What was found beside what there was, and what has no place and why. */
export const SearchResult = ({ state, text }: { state: SearchState; text: EditorText }) => (
  <>
    {state.impossible.map(({ hours, places, names, kind, workloads }) => (
      <Notice key={`${kind} ${workloads.join(' ')}`} tone="warn">
        {fill(text.impossible, { hours, places, names: names.join('; ') })}
      </Notice>
    ))}
    {state.after && (
      <>
        <p role="status">{fill(text.done, { seconds: state.seconds })}</p>
        <table className={styles.norms}>
          <thead>
            <tr>
              <th scope="col">{''}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map((key) => (
              <tr key={key}>
                <th scope="row">{text.score[key]}</th>
                <td>{state.before[key]}</td>
                <td>{state.after![key]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {state.unplaced.length > 0 && (
          <Notice tone="warn" title={text.unplaced}>
            <ul>
              {state.unplaced.map(({ workload, hours, reason, name }) => (
                <li key={`${workload} ${reason}`}>
                  {name}, {fill(text.hours, { n: hours })}: {text.reasons[reason]}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </>
    )}
  </>
)

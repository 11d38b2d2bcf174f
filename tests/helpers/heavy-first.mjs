import Sequencer from '@jest/test-sequencer'

/** The files that take longest, the longest first: begun last, one would keep a worker busy while the other rests. */
const HEAVY = [/every-page-of/, /matrix-of/, /foreign-ids/]
const weightOf = ({ path }) => {
  const place = HEAVY.findIndex((pattern) => pattern.test(path))
  return place === -1 ? HEAVY.length : place
}

/** Heavy files first, the rest as Jest would take them. */
export default class HeavyFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((left, right) => weightOf(left) - weightOf(right))
  }
}

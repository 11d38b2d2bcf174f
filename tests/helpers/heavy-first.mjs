import Sequencer from '@jest/test-sequencer'

/** The files that take longest: begun last, one of them would keep a worker busy while the other has nothing to do. */
const HEAVY = /every-page-of|matrix-of|foreign-ids/

/** Heavy files first, the rest as Jest would take them. */
export default class HeavyFirst extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests)
    const isHeavy = ({ path }) => HEAVY.test(path)
    return [...usual.filter(isHeavy), ...usual.filter((test) => !isHeavy(test))]
  }
}

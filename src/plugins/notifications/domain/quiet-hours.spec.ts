import { describe, expect, it } from '@jest/globals'

import { isQuiet } from './quiet-hours'

const quiet = (quietFrom: string, quietTo: string, times: readonly string[]) =>
  times.map((time) => isQuiet({ quietFrom, quietTo }, time))

describe('quiet hours', () => {
  it('go over midnight', () => {
    expect(quiet('21:00', '07:00', ['20:59', '21:00', '23:59', '00:00', '06:59', '07:00'])).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('are within a day', () => {
    expect(quiet('13:00', '15:30', ['12:59', '13:00', '15:29', '15:30'])).toEqual([false, true, true, false])
  })

  it('are none when both ends are the same', () => {
    expect(quiet('00:00', '00:00', ['00:00', '12:00'])).toEqual([false, false])
  })
})

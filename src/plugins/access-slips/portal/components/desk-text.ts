import type { SlipsMessages } from '../../translations'

/** The words of the desk as plain data: functions do not travel to the browser. */
export const deskText = (text: SlipsMessages) => {
  const { slip, guide: _guide, enter: _enter, ...plain } = text
  const { until: _until, ...slipText } = slip
  return { ...plain, slip: slipText }
}
export type DeskText = ReturnType<typeof deskText>

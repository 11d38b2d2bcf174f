/** The steps of the closing in their order. `decisions` asks for nothing of its own to be undone. */
export const STEPS = ['year', 'plan', 'classes', 'orders', 'grade10', 'switch'] as const
export type StepName = (typeof STEPS)[number]

type State = {
  hasClosing: boolean
  hasPlan: boolean
  isApproved: boolean
  /** Orders on promotion, the same grade and graduation that are not cancelled. */
  liveOrders: number
  /** Orders on enrolment in grade 10 that are not cancelled. */
  liveTens: number
  isSwitchSet: boolean
  isSwitched: boolean
}

/** Which steps have been taken. Pure. */
export const takenSteps = (state: State): ReadonlySet<StepName> =>
  new Set(
    STEPS.filter(
      (step) =>
        ({
          year: state.hasClosing,
          plan: state.hasPlan,
          classes: state.isApproved,
          orders: state.liveOrders > 0,
          grade10: state.liveTens > 0,
          switch: state.isSwitchSet || state.isSwitched,
        })[step],
    ),
  )

/** The step that is undone next: the last one taken; none after the switch. Pure. */
export const lastStep = (state: State): StepName | null => {
  if (state.isSwitched) return null
  const taken = takenSteps(state)
  return STEPS.findLast((step) => taken.has(step)) ?? null
}

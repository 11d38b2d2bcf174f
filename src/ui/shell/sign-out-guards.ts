/** Asked before somebody signs out: `false` keeps them signed in. What the device holds for them is tidied away here. */
export type SignOutGuard = () => Promise<boolean>

const guards = new Set<SignOutGuard>()

/** @returns how to take the guard away again */
export const addSignOutGuard = (guard: SignOutGuard): (() => void) => {
  guards.add(guard)
  return () => guards.delete(guard)
}

/** Whether everybody lets the reader go. */
export const maySignOut = async (): Promise<boolean> => {
  for (const guard of guards) if (!(await guard().catch(() => true))) return false
  return true
}

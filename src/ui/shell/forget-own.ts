/**
 * Names in the browser's lasting storage that hold what somebody typed and that end with the session: on a shared
 * computer the next person must not find them.
 */
const ENDING = ['asu.plan.']

/** Takes away what was looked up and typed in this browser. Asked after everybody had a chance to save. */
export const forgetOwn = (): void => {
  try {
    sessionStorage.clear()
    for (const name of Object.keys(localStorage))
      if (ENDING.some((prefix) => name.startsWith(prefix))) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

const LEFT = 'asu-left'

/** Somebody left while the server could not be reached: their session is ended as soon as it can be. */
export const hasLeft = (): boolean => localStorage.getItem(LEFT) !== null

export const noteLeft = (hasToEnd: boolean): void => {
  if (hasToEnd) localStorage.setItem(LEFT, '1')
  else localStorage.removeItem(LEFT)
}

type Reveal = {
  frame: HTMLElement
  /** A cell of the column. */
  cell: HTMLElement
  /** Columns to keep in sight after it, where there is room for them. */
  after?: number
}

/** Scrolls the frame sideways until the column stands free between the names and the averages. */
export const revealColumn = ({ frame, cell, after = 0 }: Reveal): void => {
  const box = frame.getBoundingClientRect()
  const place = cell.getBoundingClientRect()
  const names = frame.querySelector<HTMLElement>('tbody th')?.offsetWidth ?? 0
  const averages = frame.querySelector<HTMLElement>('tbody td:not([data-place])')?.offsetWidth ?? 0
  const left = box.left + names
  const room = box.right - averages - left
  const kept = Math.min(after, Math.floor(room / place.width / 4))
  const right = left + room - kept * place.width
  if (place.right > right) frame.scrollLeft += place.right - Math.max(right, left + place.width)
  else if (place.left < left) frame.scrollLeft -= left - place.left
}

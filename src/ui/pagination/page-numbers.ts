/** The pages worth a link: the ends, the current one and its neighbours; `null` stands for a gap. */
export const pageNumbers = (current: number, last: number): (number | null)[] => {
  const shown = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last)
  const unique = [...new Set(shown)].sort((one, other) => one - other)
  return unique.flatMap((page, at) => {
    const before = unique[at - 1]
    if (before === undefined || page - before === 1) return [page]
    // A gap of one page takes the room of that page.
    return page - before === 2 ? [page - 1, page] : [null, page]
  })
}

/** The number of the page in an address; the first when there is none, or none that makes sense. */
export const pageNumber = (text: string | undefined): number =>
  /^\d{1,6}$/.test(text ?? '') ? Math.max(1, Number(text)) : 1

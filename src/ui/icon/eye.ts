/** Apart from the set, for the one small browser component that needs nothing else of it. */
export const EYE =
  'M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6zM9.25 12a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0'
export const EYE_OFF =
  'M9.5 6.300A10 10 0 0 1 12 6c4 0 7.5 2 9.5 6a12 12 0 0 1-2.6 3.400M6.5 7.800A11.5 11.5 0 0 0 2.5 12c2 4 5.5 6 9.5 6a10 10 0 0 0 4.6-1.100M10 10.200a2.75 2.75 0 0 0 3.8 3.900M4 4l16 16'

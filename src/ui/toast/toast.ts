export type ToastMessage = {
  text: string
  tone?: 'plain' | 'good' | 'bad'
  /** The way back: destructive actions are undone rather than confirmed. */
  action?: { label: string; onAction: () => void }
}

export const TOAST_EVENT = 'asu:toast'

/** Tells something in passing, from anywhere in the browser. */
export const toast = (message: ToastMessage): void => {
  window.dispatchEvent(new CustomEvent<ToastMessage>(TOAST_EVENT, { detail: message }))
}

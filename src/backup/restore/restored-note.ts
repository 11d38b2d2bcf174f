/** Beside the restored school: what it was restored from. The page of backups tells it. */
export const RESTORED = 'restored.json'

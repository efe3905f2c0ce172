/** Not built yet. */
export const Inbox = () => null

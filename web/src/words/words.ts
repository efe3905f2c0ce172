/** Languages of the interface. */
export type Language = 'en' | 'ar'

/** Words of one part of the page in every language of the interface; each folder has its own. */
export type Words<T> = Readonly<Record<Language, T>>

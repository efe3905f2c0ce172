import type { Words } from '../words/language'

interface AppWords {
  readonly inbox: string
  readonly incidents: string
  readonly record: string
  readonly positions: string
  readonly dictionary: string
  readonly reports: string
  readonly language: string
  readonly dark: string
  readonly light: string
  readonly as: string
  readonly waiting: (n: number) => string
  readonly skip: string
  readonly notHere: string
  readonly goInbox: string
  readonly offline: string
  readonly close: string
}

export const APP_WORDS: Words<AppWords> = {
  en: {
    inbox: 'Inbox',
    incidents: 'Incidents',
    record: 'Record',
    positions: 'Positions',
    dictionary: 'Dictionary',
    reports: 'Reports',
    language: 'العربية',
    dark: 'Dark page',
    light: 'Light page',
    as: 'as',
    waiting: (n) => `${n.toLocaleString('en-GB')} waiting`,
    skip: 'Skip to the page',
    notHere: 'There is no such page',
    goInbox: 'Go to the inbox',
    offline: 'Connection lost. What you typed is kept; start “marsad serve” again.',
    close: 'Close',
  },
  ar: {
    inbox: 'الوارد',
    incidents: 'الحوادث',
    record: 'السجل',
    positions: 'المواقف',
    dictionary: 'القاموس',
    reports: 'التقارير',
    language: 'English',
    dark: 'وضع داكن',
    light: 'وضع فاتح',
    as: 'باسم',
    waiting: (n) => `${n.toLocaleString('en-GB')} بالانتظار`,
    skip: 'انتقل إلى الصفحة',
    notHere: 'لا توجد صفحة كهذه',
    goInbox: 'إلى الوارد',
    offline: 'انقطع الاتصال. ما كتبته محفوظ؛ أعد تشغيل «marsad serve».',
    close: 'إغلاق',
  },
}

import { type ComponentType, lazy } from 'react'

/** Every screen with its address; each is loaded when it is first shown. To add one: a folder, and a line here. */
export const SCREENS: readonly { readonly path: string; readonly screen: ComponentType }[] = [
  { path: '/', screen: lazy(async () => ({ default: (await import('../screens/inbox/inbox')).Inbox })) },
  {
    path: '/incidents',
    screen: lazy(async () => ({ default: (await import('../screens/incidents/list')).IncidentsList })),
  },
  {
    path: '/incidents/:id',
    screen: lazy(async () => ({ default: (await import('../screens/incidents/page')).IncidentPage })),
  },
  {
    path: '/record',
    screen: lazy(async () => ({ default: (await import('../screens/record/record')).Record })),
  },
  {
    path: '/positions',
    screen: lazy(async () => ({ default: (await import('../screens/positions/positions')).Positions })),
  },
  {
    path: '/dictionary',
    screen: lazy(async () => ({ default: (await import('../screens/dictionary/dictionary')).Dictionary })),
  },
  {
    path: '/rivals',
    screen: lazy(async () => ({ default: (await import('../screens/rivals/rivals')).Rivals })),
  },
  {
    path: '/reports',
    screen: lazy(async () => ({ default: (await import('../screens/report/list')).ReportsList })),
  },
  {
    path: '/reports/:text',
    screen: lazy(async () => ({ default: (await import('../screens/report/page')).ReportPage })),
  },
]

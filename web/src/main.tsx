import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './fonts.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { loadArabic } from './sayings/load'
import { keptLanguage } from './words/language'

const draw = (): void => createRoot(document.getElementById('root')!).render(<App />)

// Nothing is drawn in English first on a page that is Arabic.
if (keptLanguage() === 'ar') loadArabic().then(draw)
else draw()

import { useLanguage } from '../words/language'

/** Words of a report, in the quotation marks of the page and in their own direction. */
export function Quoted({ words }: { readonly words: string }) {
  const { language } = useLanguage()
  const [open, close] = language === 'ar' ? ['«', '»'] : ['“', '”']
  return (
    <>
      {open}
      <bdi>{words}</bdi>
      {close}
    </>
  )
}

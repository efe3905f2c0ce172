import { useLanguage } from '../words/language'

/**
 * Words of a report, in the quotation marks of the page and in their own direction. Arabic marks turn with what they
 * enclose, so they go inside: a quotation that breaks over lines then opens and closes where it is read.
 */
export function Quoted({ words }: { readonly words: string }) {
  const { language } = useLanguage()
  if (language === 'ar') return <bdi>«{words}»</bdi>
  return (
    <>
      “<bdi>{words}</bdi>”
    </>
  )
}

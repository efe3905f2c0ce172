import { Modal, type ModalProps } from '@mantine/core'
import { useWords, type Words } from '../words/language'

const WORDS: Words<{ readonly close: string }> = { en: { close: 'Close' }, ar: { close: 'إغلاق' } }

/** A dialog over the page. It opens at once: what is typed right after its key must not be lost to a movement. */
export function DialogBox({
  title,
  onClose,
  size,
  children,
}: Pick<ModalProps, 'title' | 'onClose' | 'size' | 'children'>) {
  const words = useWords(WORDS)
  return (
    <Modal
      opened
      title={title}
      onClose={onClose}
      {...(size === undefined ? {} : { size })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {children}
    </Modal>
  )
}

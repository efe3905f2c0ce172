import { Modal, type ModalProps } from '@mantine/core'
import { useWords } from '../../words/language'
import { INBOX_WORDS } from './words'

/** A dialog over the inbox. It opens at once: what is typed right after its key must not be lost to a movement. */
export function DialogBox({
  title,
  onClose,
  size,
  children,
}: Pick<ModalProps, 'title' | 'onClose' | 'size' | 'children'>) {
  const words = useWords(INBOX_WORDS)
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

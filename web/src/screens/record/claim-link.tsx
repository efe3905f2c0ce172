import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Card } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { useWords } from '../../words/language'
import classes from './record.module.css'
import { RECORD_WORDS } from './words'

interface ClaimLinkProps {
  readonly claim: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Opens the report of a claim at its words, where only the claim is known. */
export function ClaimLink({ claim, className = '', children }: ClaimLinkProps) {
  const words = useWords(RECORD_WORDS)
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const open = async (): Promise<void> => {
    try {
      const card = await client.fetchQuery({
        queryKey: ['claim', claim],
        queryFn: ({ signal }) => get<Card>(`/claims/${encodeURIComponent(claim)}`, {}, signal),
      })
      navigate(`/reports/${card.report.text}?claim=${encodeURIComponent(claim)}`)
    } catch (error) {
      notifications.show({ color: 'red', title: words.noReport, message: (error as Error).message })
    }
  }
  return (
    <button type="button" className={`${classes.asLink} ${className}`} onClick={open}>
      {children}
    </button>
  )
}

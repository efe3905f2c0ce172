import { NativeSelect, SegmentedControl, Splitter, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import type { FilterWords, IncidentLine, Row } from '../../../../src/server/schema/index.js'
import { useSession } from '../../api/session'
import { useFilter } from '../../filter/filter'
import { FilterBar } from '../../filter/filter-bar'
import { Empty } from '../../ui/empty'
import { useWords } from '../../words/language'
import { claimAddress, claimLook, readClaims, useClaimColumns } from './claims'
import { ExportMenu } from './export-menu'
import { incidentAddress, incidentLook, readIncidents, useIncidentColumns } from './incidents'
import { type Look, ORDERS, TABLES, useLook } from './look'
import { Panel } from './panel'
import classes from './record.module.css'
import { RecordTable } from './table'
import { Widths } from './widths'
import { RECORD_WORDS } from './words'

const KEPT = 'marsad-record-share'

/** Too narrow for both beside each other: the table stands above. */
const NARROW = '(max-width: 1100px)'

/** How much of the width the table had when it was last set, in per cent. */
function keptShare(): number {
  const kept = Number(localStorage.getItem(KEPT))
  return kept >= 30 && kept <= 76 ? kept : 58
}

const keepShare = ([table]: readonly unknown[]): void =>
  localStorage.setItem(KEPT, String(Math.round(Number.parseFloat(String(table)))))

/** The record under one filter: the table, and beside it what its rows add up to. */
export function Record() {
  const words = useWords(RECORD_WORDS)
  const [filter] = useFilter()
  const [look, change] = useLook()
  const { wide } = look
  const [share] = useState(keptShare)
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const table = <TableSide filter={filter} look={look} change={change} />
  const panel = <Panel filter={filter} look={look} change={change} />
  return (
    <div className={classes.screen}>
      <Title order={1} className="visually-hidden">
        {words.title}
      </Title>
      <FilterBar />
      {wide === 'both' ? (
        <Splitter
          key={narrow ? 'rows' : 'columns'}
          className={classes.split ?? ''}
          lineSize={1}
          orientation={narrow ? 'vertical' : 'horizontal'}
          onResizeEnd={(_, sizes) => (narrow ? undefined : keepShare(sizes))}
        >
          <Splitter.Pane defaultSize={narrow ? 50 : share} min={30} className={classes.pane ?? ''}>
            {table}
          </Splitter.Pane>
          <Splitter.Pane defaultSize={narrow ? 50 : 100 - share} min={24} className={classes.pane ?? ''}>
            {panel}
          </Splitter.Pane>
        </Splitter>
      ) : (
        <div className={`${classes.split} ${classes.pane}`}>{wide === 'table' ? table : panel}</div>
      )}
    </div>
  )
}

interface SideProps {
  readonly filter: FilterWords
  readonly look: Look
  readonly change: (change: Partial<Look>) => void
}

function TableSide({ filter, look, change }: SideProps) {
  const words = useWords(RECORD_WORDS)
  const [total, setTotal] = useState<number | null>(null)
  const told = useCallback((n: number | null) => setTotal(n), [])
  const { table, order } = look
  return (
    <section className={classes.side} aria-label={words.tables[table]}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={words.table}
          value={table}
          onChange={(chosen) => change({ table: chosen as Look['table'] })}
          data={TABLES.map((value) => ({ value, label: words.tables[value] }))}
        />
        <span className={classes.total} role="status" data-testid="total">
          {total === null ? '' : words.rows[table](total.toLocaleString('en-GB'))}
        </span>
        <span className={classes.space} />
        {table === 'claims' ? (
          <NativeSelect
            size="xs"
            aria-label={words.order}
            value={order}
            onChange={(event) => change({ order: event.currentTarget.value as Look['order'] })}
            data={ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          />
        ) : null}
        <ExportMenu filter={filter} look={look} />
        {look.wide === 'table' ? <Widths look={look} change={change} /> : null}
      </div>
      {table === 'claims' ? (
        <Claims filter={filter} order={order} told={told} />
      ) : (
        <Incidents filter={filter} told={told} />
      )}
    </section>
  )
}

interface RowsProps {
  readonly filter: FilterWords
  readonly told: (total: number | null) => void
}

function Claims({ filter, order, told }: RowsProps & { readonly order: Look['order'] }) {
  const words = useWords(RECORD_WORDS)
  const columns = useClaimColumns()
  return (
    <RecordTable<Row>
      label={words.tables.claims}
      path="/claims"
      query={{ ...filter, order }}
      read={readClaims}
      columns={columns}
      open="what"
      address={claimAddress}
      look={claimLook}
      empty={<NoClaims />}
      told={told}
    />
  )
}

/** A filter that finds nothing is loosened; where there is nothing at all, reports are wanted. */
function NoClaims() {
  const words = useWords(RECORD_WORDS)
  const { data: session } = useSession()
  if (session?.counts.claims !== 0) return <Empty title={words.none}>{words.noneHow}</Empty>
  return (
    <Empty title={words.nothingYet}>
      <p>{words.nothingYetHow}</p>
      <Link href="/">{words.goInbox}</Link>
    </Empty>
  )
}

function Incidents({ filter, told }: RowsProps) {
  const words = useWords(RECORD_WORDS)
  const columns = useIncidentColumns()
  return (
    <RecordTable<IncidentLine>
      label={words.tables.incidents}
      path="/incidents"
      query={{ ...filter }}
      read={readIncidents}
      columns={columns}
      open="what"
      address={incidentAddress}
      look={incidentLook}
      empty={<Empty title={words.noIncidents}>{words.noIncidentsHow}</Empty>}
      told={told}
    />
  )
}

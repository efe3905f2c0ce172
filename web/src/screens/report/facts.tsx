import { Button, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Page } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { Day } from '../../ui/day'
import { useComma, useWords } from '../../words/language'
import classes from './page.module.css'
import { Version } from './version'
import { REPORT_WORDS } from './words'

/** How the report was received, what read it, which others carry its text; and what was received, shown harmless. */
export function Facts({ page }: { readonly page: Page }) {
  const words = useWords(REPORT_WORDS)
  const comma = useComma()
  const { report, printings, captures, machine, copies, versions } = page
  return (
    <>
      <section>
        <Title order={2} size="h5" mb="xs">
          {words.facts}
        </Title>
        <dl className={classes.facts}>
          {report.url === null ? null : (
            <>
              <dt>{words.address}</dt>
              {/* Not a link: opening it would tell its server who looks. */}
              <dd className={classes.hash}>{report.url}</dd>
            </>
          )}
          <dt>{words.hash}</dt>
          <dd className={classes.hash}>{report.text}</dd>
          {printings.length < 2
            ? null
            : printings.map(({ publisher, published, captured }, at) => (
                <Fact
                  key={`${publisher} ${published} ${captured}`}
                  name={at === 0 ? words.printed : words.printedAgain}
                >
                  <bdi>{publisher ?? words.notNamed}</bdi>
                  {comma}
                  {published === null ? words.noDate : <Day iso={published} />}
                </Fact>
              ))}
          {captures.map(({ entry, at, by, from, publisher, hops, bytes, tool }) => (
            <Fact key={entry} name={words.captured}>
              <span className="number">{at.replace('T', ' ').slice(0, 19)} UTC</span> {words.receivedBy}{' '}
              <bdi>{by}</bdi>
              {comma}
              <bdi className={classes.hash}>{from}</bdi>
              {printings.length < 2 || publisher === null ? null : (
                <>
                  {comma}
                  <bdi>{publisher}</bdi>
                </>
              )}
              {hops.length < 2 ? null : (
                <div className={classes.quiet}>
                  {words.ledFrom} {hops.map(({ address, status }) => `${address} (${status})`).join(' → ')}
                </div>
              )}
              <div className={classes.quiet}>
                {words.tool} {tool}
              </div>
              <div className={classes.hash} title={words.bytes}>
                {bytes}
              </div>
            </Fact>
          ))}
          <dt>{words.readBy}</dt>
          <dd>
            {machine === null
              ? words.notRead
              : `marsad ${machine.program}, ${machine.model}, codebook ${machine.codebook}`}
          </dd>
        </dl>
        <Original page={page} />
      </section>
      <section>
        <Title order={2} size="h5" mb="xs">
          {words.copies}
        </Title>
        {copies.length === 0 ? <Text c="dimmed">{words.noCopies}</Text> : null}
        {copies.map(({ report: other, why }) => (
          <Text key={other.text} size="sm">
            <Link href={`/reports/${other.text}`}>
              <bdi>{other.publisher ?? other.title ?? other.id}</bdi>
            </Link>{' '}
            <Day iso={other.published} />: <Told words={why} />
          </Text>
        ))}
      </section>
      {versions.length === 0 ? null : (
        <section>
          <Title order={2} size="h5" mb="xs">
            {words.versions}
          </Title>
          {versions.map((other) => (
            <Version key={other.text} report={report} other={other} />
          ))}
        </section>
      )}
    </>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

/** What was received, in a frame that may do nothing; pictures only when asked for, grey and still. */
function Original({ page }: { readonly page: Page }) {
  const words = useWords(REPORT_WORDS)
  const [shown, setShown] = useState(false)
  const [pictures, setPictures] = useState(false)
  const address = `/api/reports/${page.report.text}/original${pictures ? '?pictures=1' : ''}`
  return (
    <>
      <Button size="xs" variant="default" mt="xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? words.hideOriginal : words.original}
      </Button>
      {shown ? (
        <>
          <p className={classes.quiet}>{words.originalWhy}</p>
          {page.images === 0 ? null : (
            <Text size="sm">
              {words.pictures(page.images)}{' '}
              {pictures ? null : (
                <Button size="compact-xs" variant="subtle" onClick={() => setPictures(true)}>
                  {words.showPictures}
                </Button>
              )}
            </Text>
          )}
          <iframe title={words.original} src={address} sandbox="" className={classes.original} />
        </>
      ) : null}
    </>
  )
}

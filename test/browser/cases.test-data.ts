/** Reports on one shelling, as three sorts of publisher tell of it. Everything in them is invented. */

/** Plain text: neither date nor publisher stands in it. */
export const TEXT = `Army artillery shelled the market of Halvek on Saturday, killing between 14 and 17 people, the Halvek Observatory said. At least 30 people were wounded, it said.

The Ministry of Defence denied that the army had shelled the town. "We do not fire on our own people," its spokesman, Colonel Ilan Voss, said.

Rebels of the Northern Front captured the village of Sarn on Friday, a Northern Front commander said.
`

/** A saved page, which says its own date and publisher. */
export const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Shells hit market in Halvek | Meridian</title>
<meta property="og:site_name" content="Meridian">
<meta property="article:published_time" content="2024-03-17T08:30:00Z">
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article>
<h1>Shells hit market in Halvek</h1>
<p>Shells hit the market of Halvek on Saturday, killing nine civilians and wounding 21 others, a hospital official told Meridian.</p>
<p>The government said that rebels had shelled the market. The Northern Front denied it. Both sides agreed to talks in Port Senn on Tuesday, the United Nations said.</p>
<img src="https://pictures.example/market.jpg" alt="The market">
</article></main>
</body>
</html>
`

/** Reports in rows of a table, the way a newsroom exports them; the publisher's name is in Arabic. */
export const CSV = `title,publisher,published,text
"Twelve dead in Halvek market",صوت هالفك,2024-03-18,"Twelve people were killed on Saturday when army artillery shelled the market of Halvek, the local council said. Dozens were wounded, the council said."
"Aid convoy",صوت هالفك,2024-03-18,"The army let four lorries with flour into Halvek on Sunday, the governor of Halvek said. The army released 27 prisoners on Monday, the Interior Minister said."
`

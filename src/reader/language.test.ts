import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.js'

const ENGLISH = [
  'The army shelled Halvek.',
  'General Abu Yusuf al-Halveki of Jabhat al-Shamal told Al Sharq that Darayya, Muadamiyat and Deir al-Asafir were hit by ' +
    'helicopters of the air force on Saturday, and that 12 people died, the Halvek Observatory and the Shaam network said.',
  'Kyiv, Zaporizhzhia and Kryvyi Rih came under fire on Tuesday, said Oleksandr Syrskyi; at least four were killed in the ' +
    'shelling, among them two children, according to the State Emergency Service of Ukraine.',
  '12 dead, 30 wounded',
  '“القصف” (the shelling) killed four people in Halvek on Monday, the Observatory said.',
]

test('English is read, full of foreign names or short', () => {
  for (const text of ENGLISH) assert.equal(languageOf(text), 'eng', text)
})

const OTHERS: readonly (readonly [string, string])[] = [
  ['قصف الجيش بلدة حلفك يوم الاثنين مما أسفر عن مقتل اثني عشر شخصا على الأقل وفق المرصد.', 'arb'],
  [
    'Армія обстріляла місто в понеділок, загинули щонайменше дванадцять людей, повідомила обсерваторія.',
    'ukr',
  ],
  [
    'Au moins douze personnes ont été tuées samedi lorsque des hélicoptères ont largué deux barils explosifs sur une file ' +
      'd’attente devant une boulangerie, a déclaré le conseil local de la ville assiégée.',
    'fra',
  ],
  [
    'Al menos doce personas murieron el sábado cuando helicópteros del ejército lanzaron bombas de barril sobre una cola ' +
      'para comprar pan en el barrio viejo de la ciudad sitiada, dijo el consejo local.',
    'spa',
  ],
  [
    'Mindestens zwölf Menschen sind am Samstag getötet worden, als Hubschrauber der Armee Fassbomben auf eine Schlange vor ' +
      'einer Bäckerei in der belagerten Stadt abwarfen, teilte der Rat der Stadt mit.',
    'deu',
  ],
]

/** Too short for their letters to tell. */
const SHORT_ENGLISH = [
  'Shells hit La Paz market',
  'Clashes erupt in Halvek',
  'Deir el-Zor: no change',
  'Halvek',
  'There is no such plan.',
  'The Communauté du Sahel and the Partido de la Paz signed.',
  'Rebels seize La Libertad',
]

const SHORT_OTHERS = [
  "Une frappe aérienne a tué dix civils à Halvek lundi, selon l'Observatoire. Le régime a démenti.",
  'Al menos diez civiles murieron el lunes en un ataque aéreo en Halvek, según el Observatorio.',
  'Bei einem Luftangriff auf Halvek sind am Montag zehn Zivilisten getötet worden.',
  'Die Armee war in Halvek und hat die Stadt beschossen.',
  "Pazartesi günü Halvek'e düzenlenen hava saldırısında on sivil öldü.",
  'W poniedziałek w nalocie na Halvek zginęło dziesięciu cywilów.',
  'Serangan udara menewaskan sepuluh warga sipil di Halvek',
  "L'armée a bombardé la ville.",
  'Selon The Halvek Times, dix civils sont morts dans la ville.',
]

test('a few words are English by the little words among them; names are no words of another language', () => {
  for (const text of SHORT_ENGLISH) assert.equal(languageOf(text), 'eng', text)
})

test('a few words of another language in Latin script are not taken for English, and not named', () => {
  for (const text of SHORT_OTHERS) assert.equal(languageOf(text), 'und', text)
})

test('other languages are told apart from English', () => {
  for (const [text, language] of OTHERS) assert.equal(languageOf(text), language, text)
})

test('a script that is not Latin is never taken for English, however short', () => {
  for (const text of ['غارة', 'Обстріл', '空襲']) assert.notEqual(languageOf(text), 'eng')
})

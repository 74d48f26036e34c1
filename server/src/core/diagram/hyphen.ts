/**
 * Words that often stand last in a Dutch government compound. A compound that must be broken is
 * broken before one of them: "gegevens-uitwisseling" reads better than "gegevensuitwis-seling".
 */
const heads: readonly string[] = (
  'aangifte aanvraag aansluiting administratie advies afdeling afhandeling afspraken akkoord analyse apparaten applicatie ' +
  'archief architectuur authenticatie autorisatie beheer beleid berichten bescherming besluit bestand betaling beveiliging bewaking ' +
  'catalogus component coördinatie dienst document dossier element formulier functie gebied gegevens gemeente handhaving huishouding huisvesting informatie ' +
  'infrastructuur inkomen inrichting inschrijving inspectie instelling kader kanaal kennis ketens klanten ' +
  'knooppunt koppeling landschap leverancier locatie loket machtiging management middelen meldingen model monitor netwerk niveau nummer ' +
  'omgeving onderhoud onderneming ondersteuning ondertekening ontsluiting ontwikkeling opslag organisatie ' +
  'overeenkomst overheid personen planning platform portaal portefeuille proces procedure product programma ' +
  'punt raadpleging referentie rekening regeling register registratie samenwerking school server service sleutel standaard ' +
  'stelsel structuur systeem toegang toepassing toezicht toestemming uitgifte uitvoering uitwisseling ' +
  'verantwoording verbetering vergunning verificatie verklaring verlening verordening verplichting ' +
  'verstrekking vertegenwoordiging vervanging verwerking verzekering verzoek voorziening website werkplek ' +
  'wetgeving zaken zekerheid'
).split(' ');

const shortestPart = 3;
const shortestRest = 4;

/**
 * Where to break a word that is wider than a whole line.
 * @param letters the word, one code point each
 * @param fits whether that many first letters and a hyphen fit on the line
 * @returns how many letters stay on the line, at least 1; 0 when not even one fits
 */
export function breakPosition(letters: readonly string[], fits: (count: number) => boolean): number {
  let most = 0;
  while (most < letters.length - 1 && fits(most + 1)) most++;
  if (most <= shortestPart) return most;
  const last = Math.min(most, letters.length - shortestRest);
  const word = letters.map((letter) => letter.toLowerCase()).join('');
  const wholeLetters = word.length === letters.length;
  for (let at = last; wholeLetters && at >= most * 0.4 && at >= shortestPart; at--) {
    if (heads.some((head) => word.startsWith(head, at))) return at;
  }
  for (let at = last; at >= most * 0.4 && at >= shortestPart; at--) {
    if (betweenSyllables(letters, at)) return at;
  }
  return most;
}

const vowel = /^[aeiouyáéíóúàèìòùäëïöüâêîôû]$/iu;
const consonant = /^[bcdfghjklmnpqrstvwxzçñ]$/iu;

/** Consonants that begin a syllable together, as in over-dracht and ver-schil. */
const onsets: readonly string[] = 'schr sch ch bl br cl cr dr fl fr gl gr kl kn kr pl pr tr vr wr'.split(' ');

/** A syllable takes along the consonants that can begin it, of those before its vowel; "ng" stays whole. */
function betweenSyllables(letters: readonly string[], at: number): boolean {
  const isVowel = (index: number) => vowel.test(letters[index] ?? '');
  const isConsonant = (index: number) => consonant.test(letters[index] ?? '');
  const beginsSyllable = (from: number) => {
    let end = from;
    while (isConsonant(end)) end++;
    const onset = letters.slice(from, end).join('').toLowerCase();
    return isVowel(end) && (onset.length === 1 || onsets.includes(onset));
  };
  if (!isConsonant(at) || !beginsSyllable(at)) return false;
  if (isVowel(at - 1)) return true;
  const pair = `${letters[at - 1] ?? ''}${letters[at] ?? ''}`.toLowerCase();
  return isConsonant(at - 1) && !beginsSyllable(at - 1) && pair !== 'ng' && pair !== 'sj';
}

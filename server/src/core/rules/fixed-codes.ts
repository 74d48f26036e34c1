/**
 * The codes of findings that no rule makes: what YAML and the schema say, and what is said about the
 * file as a whole. They cannot be silenced.
 */
export const fixedCodes: readonly string[] = [
  'yaml-syntaxis',
  'schema-ontbreekt',
  'schema-onbekende-sleutel',
  'schema-waarde',
  'schema-type',
  'schema-dubbel',
  'schema-keuze',
  'schema-vorm',
  'bestand-leeg',
  'bestand-te-groot',
  'geen-tekst',
  'meerdere-documenten',
  'te-veel-bevindingen',
  'negeer-zonder-reden',
  'negeer-onbekend',
  'negeer-overbodig',
  'regel-onbekend',
];

/** Those of them that a configuration may give another level: they are about comments to rules. */
export const commentCodes: readonly string[] = ['negeer-zonder-reden', 'negeer-onbekend', 'negeer-overbodig'];

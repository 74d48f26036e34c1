import * as vscode from 'vscode';

/** The languages in which the program speaks. */
export type Taal = 'nl' | 'en';

/** A text in both languages. */
export type Localized = Readonly<Record<Taal, string>>;

/** What the setting asks for, as it goes to the server; `auto` is the language of the editor. */
export function chosenTaal(): string {
  const taal = vscode.workspace.getConfiguration('bouwstenen').get<string>('taal', 'nl');
  return taal === 'auto' ? vscode.env.language : taal;
}

/** The language of what is shown beside the editor's own words; as the server reads the setting. */
export const taalInUse = (): Taal => (/^en(?:$|[-_])/i.test(chosenTaal()) ? 'en' : 'nl');

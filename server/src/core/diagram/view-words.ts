/** By what views and filters choose elements, besides their layer. */

export const statuses = ['bestaand', 'gewenst', 'uit-te-faseren'] as const;

/** The soorten of bouwsteen. */
export const kinds = ['bouwsteen', 'voorziening', 'standaard', 'afspraak', 'wet-en-regelgeving'] as const;

/** The domains of bouwstenen with their names, which stay as the sources have them. */
export const domains = [
  ['toegang', 'Toegang'],
  ['interactie', 'Interactie'],
  ['gegevensuitwisseling', 'Gegevensuitwisseling'],
  ['infrastructuur', 'Infrastructuur'],
] as const;

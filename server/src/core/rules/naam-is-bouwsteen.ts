import { blockAt } from '../edits/block.js';
import { insertKey } from '../edits/insert.js';
import { keyOrderAt } from '../edits/key-order.js';
import { fixWith, titles } from '../edits/words.js';
import { plainName } from '../model/name-match.js';
import { factsIn, placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** An element that only carries the name of a bouwsteen misses all that the catalogue knows of it. */
export const naamIsBouwsteen: Rule = {
  id: 'naam-is-bouwsteen',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('7.2'),
  *checkItem(look) {
    const each = look.element;
    const { name, bouwsteen: written } = each.element;
    if (written || !name || each.isBroken) return;
    const entry = look.catalogue.names.thing(plainName(name.text));
    if (!entry) return;
    yield governed(naamIsBouwsteen, placeOf(each, name), {
      what: {
        nl: `${each.name} is een bouwsteen uit de catalogus (\`${entry.id}\`), maar het element zegt dat niet.`,
        en: `${each.name} is a bouwsteen of the catalogue (\`${entry.id}\`), but the element does not say so.`,
      },
      why: {
        nl: 'Het overzicht van bouwstenen maakt architecturen vergelijkbaar',
        en: 'The overview of bouwstenen makes architectures comparable',
      },
      advice: {
        nl: `Voeg \`bouwsteen: ${entry.id}\` toe, of geef het element een andere naam als u iets anders bedoelt.`,
        en: `Add \`bouwsteen: ${entry.id}\`, or give the element another name if you mean something else.`,
      },
    });
  },
  *fixes(finding, context) {
    const each = factsIn(context)?.elements.find(
      (facts) => facts.element.name && placeOf(facts, facts.element.name).start === finding.span.start,
    );
    const entry = each && context.catalogue.names.thing(plainName(each.element.name?.text ?? ''));
    const path = ['elementen', each?.id ?? ''];
    const block = entry && blockAt(context.document.source, path);
    if (!entry || !block) return;
    const edits = insertKey(block, 'bouwsteen', entry.id, keyOrderAt('architectuur', path));
    yield* fixWith(titles.add(`bouwsteen: ${entry.id}`), edits, 'likely');
  },
};

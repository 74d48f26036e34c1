import type { Context } from '../context.js';
import { blockAt } from '../edits/block.js';
import { insertKey } from '../edits/insert.js';
import { keyOrderAt } from '../edits/key-order.js';
import { fixWith } from '../edits/words.js';
import type { Yaml } from '../edits/yaml-text.js';
import type { Finding, Fix } from '../finding.js';
import type { Localized } from '../taal.js';
import { type ElementFacts, factsIn, idPlace, standardsOf } from './architecture-facts.js';
import { governed } from './governance.js';
import { type StandardDuty, standardDuties } from './mandatory-standards.js';
import type { Rule } from './rule.js';

/** Of a mandatory standard, every element that it touches says how it deals with it. */
export const verplichteStandaardOntbreekt: Rule = {
  id: 'verplichte-standaard-ontbreekt',
  level: 'warning',
  kinds: ['architectuur'],
  source: { document: 'Architectuur Digitale Overheid 2030', section: '§ 7.2' },
  *checkItem(look) {
    const each = look.element;
    for (const duty of missingIn(each, look)) yield missing(each, duty, look);
  },
  fixes: addStandard,
};

function missing(each: ElementFacts, duty: StandardDuty, { catalogue }: Pick<Context, 'catalogue'>): Finding {
  const name = catalogue.get(duty.standard)!.naam;
  return governed({ ...verplichteStandaardOntbreekt, source: duty.source }, idPlace(each), {
    what: {
      nl: `\`${each.id}\` zegt niets over ${name} (\`${duty.standard}\`), terwijl het ${duty.because.nl}.`,
      en: `\`${each.id}\` says nothing about ${name} (\`${duty.standard}\`), while it ${duty.because.en}.`,
    },
    why: {
      nl: 'Deze standaard is verplicht volgens pas toe of leg uit',
      en: 'This standard is mandatory under comply or explain',
    },
    advice: {
      nl: `Schrijf onder \`standaarden\` dat u hem toepast, of leg uit waarom niet.`,
      en: `Write under \`standaarden\` that you apply it, or explain why not.`,
    },
  });
}

/** The mandatory standards that touch an element and that neither it nor its whole speaks of. */
function missingIn(each: ElementFacts, context: Pick<Context, 'catalogue'>): StandardDuty[] {
  if (!each.isOwn || each.isBroken || each.status === 'uit-te-faseren') return [];
  const { catalogue } = context;
  const touching = standardDuties.filter(
    (duty) => catalogue.get(duty.standard)?.standaardstatus === 'verplicht' && duty.touches(each),
  );
  if (touching.length === 0) return [];
  const known = new Set(standardsOf(each));
  // What the whole says holds for its parts.
  for (const { relation, from } of each.in) {
    if (relation.verb === 'bestaat-uit') for (const id of standardsOf(from)) known.add(id);
  }
  return touching.filter(({ standard }) => !known.has(standard));
}

function* addStandard(finding: Finding, context: Context): Generator<Fix> {
  const each = factsIn(context)?.elements.find((facts) => idPlace(facts).start === finding.span.start);
  const duty =
    each &&
    missingIn(each, context).find((one) => missing(each, one, context).message.nl === finding.message.nl);
  if (!each || !duty) return;
  const path = ['elementen', each.id];
  const { source } = context.document;
  const write = function* (title: Localized, value: Yaml): Generator<Fix> {
    const known = blockAt(source, [...path, 'standaarden']);
    const block = known ?? blockAt(source, path);
    if (!block) return;
    const edits = known
      ? insertKey(known, duty.standard, value)
      : insertKey(block, 'standaarden', [[duty.standard, value]], keyOrderAt('architectuur', path));
    yield* fixWith(title, edits, 'possible');
  };
  yield* write({ nl: `Pas \`${duty.standard}\` toe`, en: `Apply \`${duty.standard}\`` }, 'past-toe');
  yield* write(
    {
      nl: `Leg uit waarom \`${duty.standard}\` niet past`,
      en: `Explain why \`${duty.standard}\` does not fit`,
    },
    [['leg-uit', { fill: 'Nog toe te lichten' }]],
  );
}

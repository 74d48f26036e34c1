import type { Finding } from '../finding.js';
import type { Config, RuleSetting } from '../model/config-file.js';
import type { Word } from '../model/span.js';
import { commentCodes, fixedCodes } from './fixed-codes.js';
import type { Rule } from './rule.js';
import { unknownName } from './unknown-name.js';

export const regelOnbekendId = 'regel-onbekend';

/**
 * Settings that change nothing, though their writer thinks that they do: of rules and options that
 * do not exist, and of findings about the form of a file.
 */
export function* regelOnbekend(
  { rules: settings, exceptions }: Config,
  rules: readonly Rule[],
): Generator<Finding> {
  const names = [...rules.map(({ id }) => id), ...commentCodes];
  for (const setting of [...settings, ...exceptions.flatMap((each) => each.rules)]) {
    const rule = rules.find(({ id }) => id === setting.id.text);
    if (rule) yield* unknownOptions(setting, rule);
    else if (commentCodes.includes(setting.id.text)) continue;
    else if (fixedCodes.includes(setting.id.text)) yield aboutForm(setting.id);
    else {
      yield unknownName({
        code: regelOnbekendId,
        level: 'warning',
        word: setting.id,
        base: 0,
        what: { nl: 'De regel', en: 'The rule' },
        candidates: names,
        advice: {
          nl: 'Er verandert nu niets. Neem de naam over die achter een melding staat; `bouwstenen rules` toont ze alle.',
          en: 'Nothing changes now. Copy the name that stands behind a finding; `bouwstenen rules` lists them all.',
        },
      });
    }
  }
}

function* unknownOptions({ options }: RuleSetting, { id, options: known = {} }: Rule): Generator<Finding> {
  for (const { name, value } of options) {
    const option = Object.hasOwn(known, name.text) ? known[name.text] : undefined;
    const lowest = option?.minimum ?? 0;
    if (option && value < lowest) yield tooLow(name, value, lowest);
    if (option) continue;
    const list = Object.keys(known).map((key) => `\`${key}\``);
    yield unknownName({
      code: regelOnbekendId,
      level: 'warning',
      word: name,
      base: 0,
      what: { nl: 'De optie', en: 'The option' },
      candidates: Object.keys(known),
      advice:
        list.length > 0
          ? { nl: `\`${id}\` kent: ${list.join(', ')}.`, en: `\`${id}\` knows: ${list.join(', ')}.` }
          : {
              nl: `\`${id}\` heeft geen opties. Haal deze weg.`,
              en: `\`${id}\` has no options. Remove this one.`,
            },
    });
  }
}

function tooLow({ text, span }: Word, value: number, lowest: number): Finding {
  return {
    code: regelOnbekendId,
    level: 'warning',
    span,
    message: {
      nl: `\`${text}\` is ${value}, maar het laagste dat iets betekent is ${lowest}. Nu geldt het getal van de regel zelf; vul een hoger in.`,
      en: `\`${text}\` is ${value}, but the lowest that means anything is ${lowest}. The number of the rule itself holds now; fill in a higher one.`,
    },
  };
}

function aboutForm({ text, span }: Word): Finding {
  return {
    code: regelOnbekendId,
    level: 'warning',
    span,
    message: {
      nl: `\`${text}\` gaat over de vorm van het bestand en houdt altijd haar niveau, omdat ook andere programma’s daarover struikelen. Haal deze regel weg; een bestand dat niet gecontroleerd hoeft te worden, zet u onder \`overslaan\`.`,
      en: `\`${text}\` is about the form of the file and always keeps its level, because other programs stumble over it as well. Remove this line; a file that need not be checked goes under \`overslaan\`.`,
    },
  };
}

import type { Finding, Level } from '../finding.js';
import { type Config, defaultConfig, type Preset, type RuleSetting } from '../model/config-file.js';
import { commentCodes } from '../rules/fixed-codes.js';
import { rules } from '../rules/index.js';
import type { ChosenOptions, Rule } from '../rules/rule.js';
import { matchesGlob } from './glob.js';
import { presets } from './presets.js';

/** What a configuration comes down to for one file. */
export interface Levels extends ChosenOptions {
  /** Whether the file is not checked at all. */
  readonly isSkipped: boolean;
  /** The level that a finding gets, or null where it is not shown. */
  levelOf(finding: Pick<Finding, 'code' | 'level'>): Level | null;
}

/**
 * What holds for the file at `path`, relative to the folder of the configuration. What the form of a
 * file breaks (YAML, the schema) always shows at its own level: everything else is read from that
 * form, and other programs stumble over it as well. Only a file that is skipped has none of it.
 */
export function levelsAt(config: Config, path: string): Levels {
  const fitting = config.exceptions.filter(({ paths }) => paths.some((each) => matchesGlob(each, path)));
  const preset: Preset = fitting.findLast((each) => each.preset)?.preset ?? config.preset;
  const settings = [...config.rules, ...fitting.flatMap((each) => each.rules)];
  const chosen = new Map<string, NonNullable<RuleSetting['level']>>();
  for (const { id, level } of settings) if (level) chosen.set(id.text, level);
  return {
    isSkipped: config.skipped.some((each) => matchesGlob(each, path)),
    levelOf({ code, level }) {
      if (!canBeChosen(code)) return level;
      const own = chosen.get(code);
      if (own) return own === 'off' ? null : own;
      return presets[preset][isGovernance(code) ? 'governance' : 'others']?.[level] ?? null;
    },
    optionsOf({ id, options }) {
      if (!options) return undefined;
      const numbers: Record<string, number> = {};
      for (const [name, { standard }] of Object.entries(options)) numbers[name] = standard;
      for (const setting of settings) {
        if (setting.id.text !== id) continue;
        for (const { name, value } of setting.options) {
          const option = Object.hasOwn(options, name.text) ? options[name.text]! : null;
          if (option && value >= (option.minimum ?? 0)) numbers[name.text] = value;
        }
      }
      return numbers;
    },
  };
}

/** The level of a finding in the file at `path` under a configuration; null where it is not shown. */
export function levelFor(
  config: Config,
  finding: Pick<Finding, 'code' | 'level'>,
  path: string,
): Level | null {
  const levels = levelsAt(config, path);
  return levels.isSkipped ? null : levels.levelOf(finding);
}

/** What holds for a file that no configuration speaks of. */
export const defaultLevels: Levels = levelsAt(defaultConfig, '');

/** Whether a repository may choose the level of a code: those of rules, and of comments to rules. */
export function canBeChosen(code: string): boolean {
  return ruleById.has(code) || commentCodes.includes(code);
}

/** Whether a published document demands it, as opposed to sense alone. */
function isGovernance(code: string): boolean {
  return ruleById.get(code)?.source !== undefined;
}

const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

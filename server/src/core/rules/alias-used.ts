import type { Context } from '../context.js';

/** Whether an element of the document under this alias is referred to. */
export function isAliasUsed({ document }: Context, alias: string): boolean {
  return document.mentions.some(({ role, text }) => role === 'use' && text.startsWith(`${alias}/`));
}

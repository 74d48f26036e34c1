import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../core/analysis.js';
import { fixAll } from '../../core/features/actions-fix-all.js';
import { type FixesOf, fixesIn } from '../../core/features/actions-fixes.js';
import { refactorings } from '../../core/features/actions-refactor.js';
import { silencings } from '../../core/features/actions-suppress.js';
import { organise } from '../../core/features/organise.js';
import type { Edit, Finding, Fix } from '../../core/finding.js';
import type { Localized } from '../../core/taal.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { type Located, locate, type Session } from '../session.js';
import { toWorkspaceEdit } from './action-edit.js';

/** An action on a whole file. */
interface SourceAction {
  readonly kind: string;
  readonly title: Localized;
  edits(analysis: Analysis): readonly Edit[];
  /** Why there is nothing to do. */
  readonly nothing: Localized;
}

/** The actions on a whole file, by their kinds. */
const sourceActions: readonly SourceAction[] = [
  {
    kind: `${CodeActionKind.SourceFixAll}.bouwstenen`,
    title: { nl: 'Herstel alles wat zeker is', en: 'Fix all that is certain' },
    edits: fixAll,
    nothing: {
      nl: 'Er is niets dat zonder keuze van u te herstellen is.',
      en: 'There is nothing that can be fixed without a choice of yours.',
    },
  },
  {
    kind: `${CodeActionKind.Source}.sortKeys.bouwstenen`,
    title: {
      nl: 'Zet sleutels en elementen in de vaste volgorde',
      en: 'Put keys and elements in their standard order',
    },
    edits: organise,
    nothing: {
      nl: 'Alles staat al in volgorde, of de tekst is te stuk om er iets in te verplaatsen.',
      en: 'Everything is in order, or the text is too broken to move anything in it.',
    },
  },
];

/** Of a wider selection, the findings after these have their actions at their own places. */
const maxFindings = 30;

/** The command of clients that know no code actions, only commands; its argument is the change. */
const applyCommand = 'bouwstenen.applyFix';

export const codeActionFeature: FeatureGroup = {
  capabilities: (client) => {
    if (!knowsLiterals(client)) {
      if (!client.workspace?.applyEdit) return {};
      return { codeActionProvider: true, executeCommandProvider: { commands: [applyCommand] } };
    }
    return {
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorExtract,
          CodeActionKind.RefactorRewrite,
          ...sourceActions.map(({ kind }) => kind),
        ],
        ...(resolvesEdits(client) && { resolveProvider: true }),
      },
    };
  },
  offer(connection, session, guard) {
    const { fixesOf, editsOf } = remembered();
    connection.onCodeAction(
      guard(async (params, token) => {
        const at = await locate(session, params.textDocument);
        if (!at) return null;
        const findings = findingsIn(at.analysis, at.document, params);
        const around = { files: await knownFiles(session, findings) };
        if (token.isCancellationRequested) return null;
        const fixes = findings.map((finding) => fixesOf(at.analysis)(finding, around));
        const actions = actionsAt(session, at, params, { findings, fixes, editsOf });
        return knowsLiterals(session.client()) ? actions : asCommands(actions, session.client());
      }),
    );

    connection.onCodeActionResolve(
      guard(
        async (action): Promise<CodeAction> => {
          const data = action.data as { readonly uri: string } | undefined;
          const source = sourceActions.find(({ kind }) => kind === action.kind);
          const at = data && source && (await locate(session, data));
          if (!at) return action;
          return { ...action, edit: toWorkspaceEdit(session, at.document, editsOf(source, at.analysis)) };
        },
        { title: '' },
      ),
    );

    connection.onExecuteCommand(
      guard(async ({ command, arguments: sent }) => {
        if (command === applyCommand) await connection.workspace.applyEdit(sent?.[0] as WorkspaceEdit);
        return null;
      }),
    );
  },
};

/** What is asked for a version of a document again and again, and found once. */
function remembered(): {
  fixesOf(analysis: Analysis): FixesOf;
  editsOf(action: SourceAction, analysis: Analysis): readonly Edit[];
} {
  const fixes = new WeakMap<Analysis, FixesOf>();
  const edits = new Map(sourceActions.map((action) => [action, new WeakMap<Analysis, readonly Edit[]>()]));
  return {
    fixesOf(analysis) {
      const found = fixes.get(analysis) ?? fixesIn(analysis);
      fixes.set(analysis, found);
      return found;
    },
    editsOf(action, analysis) {
      const known = edits.get(action);
      const found = known?.get(analysis) ?? action.edits(analysis);
      known?.set(analysis, found);
      return found;
    },
  };
}

/** The findings that a request is about; none where it does not ask how to mend them. */
function findingsIn(
  { findings }: Analysis,
  document: TextDocument,
  { range, context }: CodeActionParams,
): readonly Finding[] {
  if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings.filter(({ span }) => span.start <= end && start <= span.end).slice(0, maxFindings);
}

function actionsAt(
  session: Session,
  { analysis, document }: Located,
  { textDocument, range, context }: CodeActionParams,
  {
    findings,
    fixes,
    editsOf,
  }: {
    readonly findings: readonly Finding[];
    /** For each of the findings. */
    readonly fixes: readonly (readonly Fix[])[];
    editsOf(action: SourceAction, analysis: Analysis): readonly Edit[];
  },
): CodeAction[] {
  const taal = session.taal();
  const announced = session.client().textDocument?.codeAction;
  const wants = (kind: string): boolean => isWanted(kind, context.only);
  const actions: CodeAction[] = [];
  const add = (
    title: Localized,
    kind: string,
    edits: readonly Edit[],
    more: Partial<CodeAction> = {},
  ): void => {
    actions.push({ title: title[taal], kind, edit: toWorkspaceEdit(session, document, edits), ...more });
  };

  const mends = findings.map((finding) => ({ diagnostics: about(document, finding, context.diagnostics) }));
  for (const [place, found] of fixes.entries()) {
    for (const [index, fix] of found.entries()) {
      const isPreferred =
        index === 0 && fix.certainty !== 'possible' && announced?.isPreferredSupport === true;
      add(fix.title, CodeActionKind.QuickFix, fix.edits, {
        ...mends[place],
        ...(isPreferred && { isPreferred }),
      });
    }
  }
  // To silence is the last resort, and comes below everything that mends.
  for (const [place, finding] of findings.entries()) {
    for (const { title, edits } of silencings(analysis, finding)) {
      add(title, CodeActionKind.QuickFix, edits, mends[place]);
    }
  }

  for (const { title, kind, edits } of refactorings(analysis, document.offsetAt(range.start))) {
    const full = kind === 'extract' ? CodeActionKind.RefactorExtract : CodeActionKind.RefactorRewrite;
    if (wants(full)) add(title, full, edits);
  }

  const isAsked = context.only !== undefined;
  // A light bulb that comes up by itself is about this place, not about the file.
  if (!isAsked && context.triggerKind === CodeActionTriggerKind.Automatic) return actions;
  for (const source of sourceActions) {
    const { kind, title, nothing } = source;
    if (!wants(kind)) continue;
    if (!isAsked && resolvesEdits(session.client())) {
      actions.push({ title: title[taal], kind, data: { uri: textDocument.uri } });
      continue;
    }
    const found = editsOf(source, analysis);
    if (found.length > 0) add(title, kind, found);
    else if (announced?.disabledSupport && context.triggerKind !== CodeActionTriggerKind.Automatic) {
      actions.push({ title: title[taal], kind, disabled: { reason: nothing[taal] } });
    }
  }
  return actions;
}

/** A client may ask for a kind, or for all kinds under one. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

/** The findings of the client that an action is about. */
function about(document: TextDocument, finding: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { start } = toRange(document, finding.span);
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.code && range.start.line === start.line && range.start.character === start.character,
  );
}

/** The files that a path may have meant; they are only looked up where a path leads nowhere. */
async function knownFiles({ workspace }: Session, findings: readonly Finding[]): Promise<readonly string[]> {
  const codes = new Set(['import-ontbreekt', 'catalogus-onleesbaar', 'schema-vorm']);
  if (!findings.some(({ code }) => codes.has(code))) return [];
  return (await workspace.facts()).map(({ uri }) => uri);
}

function asCommands(actions: readonly CodeAction[], client: ClientCapabilities): Command[] {
  if (!client.workspace?.applyEdit) return [];
  return actions.flatMap(({ title, edit }) =>
    edit ? [{ title, command: applyCommand, arguments: [edit] }] : [],
  );
}

/** A client that says nothing of code actions at all will not ask for them in an old form. */
function knowsLiterals({ textDocument }: ClientCapabilities): boolean {
  const announced = textDocument?.codeAction;
  return announced === undefined || announced.codeActionLiteralSupport !== undefined;
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

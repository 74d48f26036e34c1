import type { FeatureGroup } from './feature-group.js';
import { callHierarchyFeature } from './features/call-hierarchy.js';
import { codeActionFeature } from './features/code-actions.js';
import { codeLensFeature } from './features/code-lens.js';
import { completionFeature } from './features/completion.js';
import { definitionFeature } from './features/definition.js';
import { formattingFeature } from './features/formatting.js';
import { hintsFeature } from './features/hints.js';
import { hoverFeature } from './features/hover.js';
import { referencesFeature } from './features/references.js';
import { renameFeature } from './features/rename.js';
import { semanticTokensFeature } from './features/semantic-tokens.js';
import { structureFeature } from './features/structure.js';
import { symbolsFeature } from './features/symbols.js';
import { typeDefinitionFeature } from './features/type-definition.js';
import { pullDiagnosticsFeature } from './pull-diagnostics.js';

/** Everything that the Language Server Protocol asks of a server and this one offers. */
export const featureGroups: readonly FeatureGroup[] = [
  hoverFeature,
  completionFeature,
  definitionFeature,
  typeDefinitionFeature,
  referencesFeature,
  renameFeature,
  symbolsFeature,
  codeActionFeature,
  hintsFeature,
  codeLensFeature,
  structureFeature,
  semanticTokensFeature,
  formattingFeature,
  callHierarchyFeature,
  pullDiagnosticsFeature,
];

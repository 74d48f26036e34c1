-- Drives the language server with Neovim's own client, without a screen, and writes what came back
-- as JSON. The test beside this file starts it and judges the answers.

local folder = vim.env.BOUWSTENEN_FOLDER
local output = vim.env.BOUWSTENEN_OUTPUT
local answers = {}

local function finish(problem)
  answers.problem = problem
  vim.fn.writefile({ vim.fn.json_encode(answers) }, output)
  vim.cmd('qall!')
end

local function run()
  -- Newer versions of Neovim announce these by themselves.
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  capabilities.textDocument.inlayHint = { dynamicRegistration = false }
  capabilities.textDocument.semanticTokens = {
    requests = { full = true },
    tokenTypes = { 'class', 'variable', 'enumMember', 'property', 'namespace', 'function', 'type', 'keyword' },
    tokenModifiers = { 'declaration', 'deprecated', 'defaultLibrary' },
    formats = { 'relative' },
  }

  local client = vim.lsp.start_client({
    capabilities = capabilities,
    name = 'bouwstenen',
    cmd = { vim.env.BOUWSTENEN_NODE, vim.env.BOUWSTENEN_PROGRAM, 'lsp', '--stdio' },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'samples' } },
  })

  local function open(name)
    vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. name))
    vim.lsp.buf_attach_client(0, client)
    return vim.api.nvim_get_current_buf()
  end

  -- The server has begun when it answers.
  local buffer = open('digitaal-loket.architectuur.yaml')
  vim.wait(10000, function()
    return vim.lsp.get_client_by_id(client) ~= nil and vim.lsp.get_client_by_id(client).initialized
  end, 20)

  local function ask(method, params)
    local found, why = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    if not found then
      error(method .. ': ' .. tostring(why))
    end
    local answer = found[client]
    if answer == nil then
      return vim.NIL
    end
    if answer.error then
      return { error = answer.error.message }
    end
    return answer.result == nil and vim.NIL or answer.result
  end

  -- Puts the cursor on the first letter of a pattern, and gives the parameters for that place.
  local function at(pattern, extra)
    vim.fn.cursor(1, 1)
    if vim.fn.search(pattern, 'cW') == 0 then
      error('not found: ' .. pattern)
    end
    return vim.tbl_extend('error', vim.lsp.util.make_position_params(0, 'utf-16'), extra or {})
  end

  local document = { textDocument = vim.lsp.util.make_text_document_params() }
  local last = vim.api.nvim_buf_line_count(buffer)
  local whole = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } }
  local function with(extra)
    return vim.tbl_extend('error', document, extra)
  end

  answers.hover = ask('textDocument/hover', at('bouwsteen: \\zsmijnoverheid$'))
  answers.completion = ask('textDocument/completion', at('bouwsteen: \\zsmijnoverheid$'))
  answers.definition = ask('textDocument/definition', at('bedient: \\zs\\w'))
  answers.typeDefinition = ask('textDocument/typeDefinition', at('^  \\zs\\w.*:\\n    bouwsteen'))
  answers.references = ask('textDocument/references', at('^  \\zsinwoner:', { context = { includeDeclaration = true } }))
  answers.highlight = ask('textDocument/documentHighlight', at('^  \\zsinwoner:'))
  answers.documentSymbols = ask('textDocument/documentSymbol', document)
  answers.workspaceSymbols = ask('workspace/symbol', { query = 'mijnoverheid' })
  answers.folding = ask('textDocument/foldingRange', document)
  answers.selection = ask('textDocument/selectionRange', with({ positions = { at('bouwsteen: \\zsmijnoverheid$').position } }))
  answers.links = ask('textDocument/documentLink', document)
  answers.linkedEditing = ask('textDocument/linkedEditingRange', at('^  \\zsinwoner:'))
  answers.semanticTokens = ask('textDocument/semanticTokens/full', document)
  answers.inlayHints = ask('textDocument/inlayHint', with({ range = whole }))
  answers.codeLens = ask('textDocument/codeLens', document)
  answers.prepareRename = ask('textDocument/prepareRename', at('^  \\zsinwoner:'))

  local callers = ask('textDocument/prepareCallHierarchy', at('^  \\zsinwoner:'))
  answers.callHierarchy = callers
  if type(callers) == 'table' and callers[1] then
    answers.incoming = ask('callHierarchy/incomingCalls', { item = callers[1] })
    answers.outgoing = ask('callHierarchy/outgoingCalls', { item = callers[1] })
  end

  -- What Neovim does by itself with the answers: findings, a fix, formatting, a new name.
  answers.cleanFindings = #vim.diagnostic.get(buffer)
  local params = at('bouwsteen: \\zsmijnoverheid$')
  local row = params.position.line
  local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, true)[1]
  vim.api.nvim_buf_set_lines(buffer, row, row + 1, true, { (line:gsub('mijnoverheid', 'mijnoverhied')) })
  vim.wait(10000, function()
    return #vim.diagnostic.get(buffer) > 0
  end, 20)
  answers.findings = vim.tbl_map(function(found)
    return { code = found.code, line = found.lnum, message = found.message, severity = found.severity }
  end, vim.diagnostic.get(buffer))
  local fixes = ask('textDocument/codeAction', with({
    range = { start = params.position, ['end'] = params.position },
    context = { diagnostics = {} },
  }))
  answers.fixes = fixes
  for _, fix in ipairs(type(fixes) == 'table' and fixes or {}) do
    if fix.edit then
      vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
      break
    end
  end
  answers.mended = vim.api.nvim_buf_get_lines(buffer, row, row + 1, true)[1]

  vim.api.nvim_buf_set_lines(buffer, row, row + 1, true, { (line:gsub('bouwsteen: ', 'bouwsteen:    ')) .. '   ' })
  local formatting = ask('textDocument/formatting', with({ options = { tabSize = 2, insertSpaces = true } }))
  if type(formatting) == 'table' then
    vim.lsp.util.apply_text_edits(formatting, buffer, 'utf-16')
  end
  answers.formatted = vim.api.nvim_buf_get_lines(buffer, row, row + 1, true)[1]
  answers.original = line

  local renamed = ask('textDocument/rename', at('^  \\zsinwoner:', { newName = 'bewoner' }))
  if type(renamed) == 'table' and not renamed.error then
    vim.lsp.util.apply_workspace_edit(renamed, 'utf-16')
  end
  answers.renamed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
  answers.refused = ask('textDocument/rename', at('bouwsteen: \\zsmijnoverheid$', { newName = 'iets' }))

  -- The two other kinds of file.
  buffer = open('voorbeeldstad.monitor.yaml')
  document = { textDocument = vim.lsp.util.make_text_document_params() }
  answers.monitorHover = ask('textDocument/hover', at('waarden:'))
  answers.monitorSymbols = ask('textDocument/documentSymbol', document)
  buffer = open('voorbeeldstad.bouwstenen.yaml')
  document = { textDocument = vim.lsp.util.make_text_document_params() }
  answers.catalogueHover = ask('textDocument/hover', at('^bouwstenen:'))
  answers.catalogueSymbols = ask('textDocument/documentSymbol', document)

  vim.lsp.stop_client(client)
end

local good, problem = xpcall(run, debug.traceback)
finish(not good and problem or nil)

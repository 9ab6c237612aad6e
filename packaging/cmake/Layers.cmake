# Which room may use which: the one table. QuittanceTargets.cmake links by it,
# CheckLayers.cmake (test `layers`) holds every #include against it.
set(QUITTANCE_ROOMS
    core/base core/ledger core/store core/exchange core/connect core/sync core/match core/insight core/report
    core/workspace)

set(may_use_core/base      "")
set(may_use_core/ledger    core/base)
set(may_use_core/store     core/base core/ledger)
set(may_use_core/exchange  core/base core/ledger)
set(may_use_core/connect   core/base core/ledger)
set(may_use_core/sync      core/base core/ledger core/store core/connect)
set(may_use_core/match     core/base core/ledger core/store)
set(may_use_core/insight   core/base core/ledger core/store)
set(may_use_core/report    core/base core/ledger core/insight core/match)
set(may_use_core/workspace core/base core/ledger core/store core/exchange core/connect core/sync core/match core/insight
    core/report)

# The screens see the workspace and value types; never the store, a file format or a workbook.
set(may_use_ui             core/base core/ledger core/insight core/match core/workspace)
# A program parses its command line, builds a workspace and hands over.
set(may_use_app            core/base core/ledger core/insight core/match core/workspace ui)

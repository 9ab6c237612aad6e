#pragma once

#include "core/store/apply_context.h"
#include "core/store/document_writer.h"

namespace quittance::store {

/// A number as a person compares it: lower case, without spaces, punctuation and leading zeros.
[[nodiscard]] QString plainNumber(QStringView number);

/// Which of the `added` documents look like another one of the book: within the import always, against older documents
/// as long as few enough came in to ask for each.
Result<std::vector<PossibleDuplicate>> findDuplicates(const ApplyContext &context,
                                                      const std::vector<ledger::DocumentFact> &facts,
                                                      const std::vector<AddedDocument> &added);

} // namespace quittance::store

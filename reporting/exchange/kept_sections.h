#pragma once

#include <vector>

#include "reporting/exchange/mrrt_document.h"
#include "reporting/exchange/mrrt_import.h"

namespace reporting::exchange {

/// The sections of a document that a template gets: those with fields or words, and the titles above them.
class KeptSections {
public:
    /// What is left out is noted.
    KeptSections(const MrrtDocument& document, ExchangeNotes& notes);

    /// In the order of the document.
    const std::vector<int>& all() const { return kept_; }
    const MrrtSection& at(int index) const { return document_.sections[static_cast<std::size_t>(index)]; }
    /// The nearest section above that has a title; -1: none.
    int parentOf(int index) const;
    /// More than a template may have, or nothing at all; noted.
    bool isRefused(ExchangeNotes& notes) const;

private:
    const MrrtDocument& document_;
    std::vector<int> kept_;
};

}  // namespace reporting::exchange

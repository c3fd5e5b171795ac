#include "plugin/bridge/study_journal.h"

namespace hsg {

using reporting::Error;
using reporting::Result;

StudyJournal::StudyJournal(std::string directory) : directory_(std::move(directory)) {}

StudyJournal::~StudyJournal() = default;

Result<std::optional<reporting::Reading>> StudyJournal::open(const std::vector<std::string>& keys) {
    close();
    std::unique_ptr<reporting::DraftJournal> first;
    for (const auto& key : keys) {
        auto draft = reporting::DraftJournal::open(directory_, key);
        if (!draft) return tl::make_unexpected(draft.error());
        if ((*draft)->latest()) {
            if (first) (void)first->discard();  // opened for nothing: leaves no empty file
            draft_ = std::move(*draft);
            key_ = key;
            return draft_->latest();
        }
        if (!first) {
            first = std::move(*draft);
            key_ = key;
        } else {
            (void)(*draft)->discard();
        }
    }
    draft_ = std::move(first);
    return std::optional<reporting::Reading>();
}

std::optional<reporting::Reading> StudyJournal::peek(const std::vector<std::string>& keys) {
    auto found = open(keys);
    if (found && !*found)
        (void)discard();
    else
        close();
    return found ? *found : std::nullopt;
}

void StudyJournal::close() {
    draft_.reset();
    key_.clear();
}

int StudyJournal::droppedLines() const {
    return draft_ ? draft_->droppedLines() : 0;
}

Result<void> StudyJournal::append(const reporting::Reading& reading) {
    if (!draft_) return tl::make_unexpected(Error{"draft.none", "No draft is open for this study.", {}});
    return draft_->append(reading);
}

Result<void> StudyJournal::flush() {
    if (!draft_) return {};
    return draft_->sync();
}

Result<void> StudyJournal::discard() {
    if (!draft_) return {};
    const auto done = draft_->discard();
    close();
    return done;
}

}  // namespace hsg

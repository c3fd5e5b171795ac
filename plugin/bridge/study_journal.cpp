#include "plugin/bridge/study_journal.h"

namespace hsg {

using reporting::Error;
using reporting::Result;

StudyJournal::StudyJournal(std::string directory) : x_directory(std::move(directory)) {}

StudyJournal::~StudyJournal() = default;

Result<std::optional<reporting::Reading>> StudyJournal::open(const std::vector<std::string>& keys) {
    close();
    std::unique_ptr<reporting::DraftJournal> first;
    for (const auto& key : keys) {
        auto draft = reporting::DraftJournal::open(x_directory, key);
        if (!draft) return tl::make_unexpected(draft.error());
        if ((*draft)->latest()) {
            if (first) (void)first->discard();  // opened for nothing: leaves no empty file
            x_draft = std::move(*draft);
            x_key = key;
            return x_draft->latest();
        }
        if (!first) {
            first = std::move(*draft);
            x_key = key;
        } else {
            (void)(*draft)->discard();
        }
    }
    x_draft = std::move(first);
    return std::optional<reporting::Reading>();
}

void StudyJournal::close() {
    x_draft.reset();
    x_key.clear();
}

int StudyJournal::droppedLines() const {
    return x_draft ? x_draft->droppedLines() : 0;
}

Result<void> StudyJournal::append(const reporting::Reading& reading) {
    if (!x_draft) return tl::make_unexpected(Error{"draft.none", "No draft is open for this study.", {}});
    return x_draft->append(reading);
}

Result<void> StudyJournal::flush() {
    if (!x_draft) return {};
    return x_draft->sync();
}

Result<void> StudyJournal::discard() {
    if (!x_draft) return {};
    const auto done = x_draft->discard();
    close();
    return done;
}

}  // namespace hsg

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/session/reading_session.h"
#include "reporting/store/draft_journal.h"

namespace hsg {

/// The session's journal on reporting/store: one draft file a study, changed over when another study is opened.
class StudyJournal : public Journal {
public:
    /// `directory`: draftFolder().
    explicit StudyJournal(std::string directory);
    ~StudyJournal() override;

    /// Opens the draft of the first key that has one, else a new one of the first key (home study first). The reading
    /// as last appended, or nullopt. Errors: those of reporting::DraftJournal::open; then no draft is open.
    reporting::Result<std::optional<reporting::Reading>> open(const std::vector<std::string>& keys);
    /// The same reading without keeping the draft open; nothing if there is none, or another window holds it.
    std::optional<reporting::Reading> peek(const std::vector<std::string>& keys);
    void close();
    /// The study whose draft is open; empty if none.
    const std::string& key() const { return key_; }
    /// Lines that a crash or a damaged disk made unreadable in the open draft.
    int droppedLines() const;

    /// Errors: "draft.none" (no draft is open), those of DraftJournal::append.
    reporting::Result<void> append(const reporting::Reading& reading) override;
    /// Until what was appended is on the disk.
    reporting::Result<void> flush();
    /// Ends the draft: its report is signed.
    reporting::Result<void> discard();

private:
    std::string directory_, key_;
    std::unique_ptr<reporting::DraftJournal> draft_;
};

}  // namespace hsg

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reporting/model/reading.h"
#include "reporting/model/result.h"

namespace reporting {

/// The draft of one reading as an append-only file of JSON lines: what was answered survives a kill.
///
/// An entry is one line, one write(2), before the call returns; a worker makes it durable (fsync) within a second.
/// The last intact line is the draft: a line that a crash tore off is dropped at the next open. The file's name is a
/// digest of the key, its mode 0600. One process at a time holds a draft; use one object from one thread.
class DraftJournal {
public:
    /// Opens or creates the journal of `draftKey` (any text: a study UID, say) in `directory`, which is made if absent.
    /// Errors: "draft.locked" (open in another window), "draft.full", "draft.io", "draft.damaged" (entries, none
    /// intact).
    static Result<std::unique_ptr<DraftJournal>> open(const std::string& directory, const std::string& draftKey);
    ~DraftJournal();
    DraftJournal(const DraftJournal&) = delete;
    DraftJournal& operator=(const DraftJournal&) = delete;

    /// Adds the whole reading as it stands after an edit. On an Error the file is as it was before the call and the
    /// caller stops taking input: "draft.full", "draft.io". An earlier fsync that failed is told here too.
    Result<void> append(const Reading& reading);
    /// The reading as last appended, in this process or an earlier one; nullopt in a new draft.
    const std::optional<Reading>& latest() const;
    /// How many lines were not intact at open (torn by a crash, or damaged).
    int droppedLines() const;
    /// Waits until all that was appended is on the disk. Errors: "draft.io".
    Result<void> sync();
    /// Ends the draft: removes the file. Called once its report is signed, or given up by the reader.
    Result<void> discard();

private:
    struct Private;
    explicit DraftJournal(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

/// The drafts in `directory` as they stand, whoever holds them: name of the file (a digest) and reading. What cannot be
/// read is left out. Nothing is changed.
std::vector<std::pair<std::string, Reading>> readDrafts(const std::string& directory);

}  // namespace reporting

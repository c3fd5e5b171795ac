#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viewer/network/dicom_print.h"

class QLockFile;

namespace viewer::network {

/// A job that is not on film yet. Its pages lie beside it, so that it can be sent again tomorrow and to another
/// printer.
struct OutboxJob {
    std::string id;  ///< also the name of its folder: a number, nothing of the patient
    Printer printer;
    int pages = 0, printed = 0;
    std::string created;    ///< ISO 8601, local
    int attempts = 0;       ///< that failed
    std::string lastError;  ///< one sentence, empty before the first attempt
    std::string lastCode;   ///< its code
};

/// Jobs below one folder (private to its owner). A job is there whole or not at all: it is written beside and renamed.
/// Any thread; several processes may share it. Errors: "outbox.io".
class PrintOutbox {
public:
    explicit PrintOutbox(std::string folder) : folder_(std::move(folder)) {}

    /// Keeps the job before the printer hears of it. Gives its id.
    sdk::Result<std::string> add(const Printer& printer, const std::vector<PrintPage>& pages);
    /// Oldest first. A job that cannot be read is told with its error and pages 0.
    std::vector<OutboxJob> jobs() const;
    std::optional<OutboxJob> find(const std::string& id) const;
    sdk::Result<PrintPage> page(const std::string& id, int page) const;
    /// Printer, printed pages, attempts and last error as they are now.
    sdk::Result<void> update(const OutboxJob& job);
    void remove(const std::string& id);
    /// Held while the job is sent, so that no other process sends it too; null while another one does.
    std::shared_ptr<QLockFile> lock(const std::string& id) const;

private:
    std::string folder_;
};

/// Sends a job of the outbox: what is printed is taken off it, what failed stays with its error. Blocks. Errors: those
/// of print, "outbox.io" (the job is gone), "outbox.busy" (another process sends it now).
PrintOutcome send(PrintOutbox& outbox, const std::string& id, const PrintWatch& watch = {});

}  // namespace viewer::network

#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "viewer/network/print_outbox.h"
#include "viewer/sdk/settings.h"

namespace viewer::host {

/// The folder of the films that wait for a DICOM printer.
std::string filmOutbox(const sdk::Settings& settings);

/// The films that wait for a DICOM printer: sent one job after another on a worker, seen and steered from the GUI
/// thread. What fails stays. A job whose printer cannot be reached is tried again each minute while the window is open;
/// jobs of an earlier run wait for the reader, who may have printed them elsewhere since.
class PrintQueue : public QObject {
    Q_OBJECT
public:
    struct Entry {
        network::OutboxJob job;
        bool waiting = false;  ///< for the one that is being sent
        bool sending = false;
        bool again = false;  ///< tried again by itself
    };
    /// `printers`: those of the preferences; a job goes to its printer as it is set up now.
    PrintQueue(std::string folder, std::function<std::vector<network::Printer>()> printers, QObject* parent = nullptr);
    ~PrintQueue() override;

    /// Writes the job; any thread, blocks. It is sent when `send` is called.
    sdk::Result<std::string> keep(const network::Printer& printer, const std::vector<network::PrintPage>& pages);
    void send(const std::string& id);
    /// Stops the job that is being sent between two messages of it; it stays.
    void cancel(const std::string& id);
    /// Not while it is being sent.
    void remove(const std::string& id);

    /// As last read; `changed` follows whenever it is another.
    const std::vector<Entry>& entries() const { return entries_; }
    bool isBusy() const;
    /// Reads the folder again, on the worker.
    void refresh();
    void setRetrySeconds(int seconds) { retry_.setInterval(seconds * 1000); }

signals:
    void changed();
    /// All films of a job are printed; `warnings` are the printer's words.
    void sent(const QString& printer, int films, const QStringList& warnings);
    void failed(const QString& printer, const viewer::sdk::Error& error);

private:
    struct Shared;
    void next();
    void take(std::vector<network::OutboxJob> jobs);
    void finish(const network::OutboxJob& job, const network::PrintOutcome& outcome);
    void markPrinted(const std::string& id, int printed);
    network::Printer asSetUpNow(const network::Printer& printer) const;

    std::function<std::vector<network::Printer>()> printers_;
    std::shared_ptr<Shared> shared_;
    std::vector<Entry> entries_;
    std::vector<std::string> waiting_;
    std::optional<std::string> sending_;
    std::set<std::string> again_;
    QTimer retry_;
};

}  // namespace viewer::host

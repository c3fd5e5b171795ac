#pragma once

#include <QObject>
#include <memory>
#include <string>

#include "plugin/bridge/prior_finder.h"
#include "plugin/bridge/second_readings.h"
#include "plugin/bridge/session_desk.h"
#include "plugin/session/reading_session.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// The window's reading: follows what is open in the host, finds its draft or its signed report, and keeps the session
/// on it. One for each window.
class Workplace : public QObject {
    Q_OBJECT
public:
    /// `host` outlives it. Opens the template in force; a template with errors leaves no session (see `problem`).
    Workplace(viewer::sdk::Host& host, Clock now, QObject* parent = nullptr);
    ~Workplace() override;

    /// nullptr if the template cannot be used.
    ReadingSession* session() const;
    SessionDesk* desk() const;
    SecondReadings* secondReadings() const;
    PriorFinder* priorFinder() const;
    const Clock& clock() const;
    /// Why there is no session: every problem of the template, one a line, with its place.
    const std::string& problem() const;

    /// One sentence if answers are on the screen that could not be written; else nothing is ever left unfinished.
    std::string unfinished() const;
    /// Returns when every answer is on the disk.
    void flush();

private:
    void openStudies();
    /// What is open is written, closed and opened again.
    void open(const std::vector<std::string>& keys);
    void openReading(const std::vector<std::string>& keys);
    bool showSigned(const std::vector<std::string>& keys);

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg

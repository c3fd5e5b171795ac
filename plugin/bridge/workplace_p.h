#pragma once

#include <QThreadPool>

#include "plugin/bridge/study_journal.h"
#include "plugin/bridge/workplace.h"

namespace hsg {

struct Workplace::Private {
    Private(viewer::sdk::Host& where, Clock clock) : host(where), now(std::move(clock)), shelf(where.settings()) {}

    viewer::sdk::Host& host;
    Clock now;
    TemplateShelf shelf;
    std::string problem, toldTrouble;
    std::shared_ptr<const reporting::CompiledTemplate> compiled;  // the session's
    StudyJournal* journal = nullptr;                              // the session's
    std::unique_ptr<ReadingSession> session;
    std::unique_ptr<SessionDesk> desk;
    std::unique_ptr<SecondReadings> second;
    std::unique_ptr<PriorFinder> prior;
    bool reopening = false;           // from inside a view or desk that must outlive it: the session stays
    std::vector<std::string> opened;  // keys of the reading on the screen
    QThreadPool worker;

    bool zh() const { return host.settings().language() == "zh"; }
    void tell(const std::string& en, const std::string& cn, viewer::sdk::Severity severity) {
        host.notify(zh() ? cn : en, severity);
    }
};

inline std::string hashOf(const std::shared_ptr<const reporting::CompiledTemplate>& compiled) {
    return compiled ? reporting::templateOf(*compiled).hash : std::string();
}

/// "mine 1.2.0"
inline std::string nameOf(const reporting::CompiledTemplate& compiled) {
    const auto& source = reporting::templateOf(compiled);
    return source.id + " " + source.version;
}

}  // namespace hsg

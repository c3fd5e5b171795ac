#pragma once

#include <QThreadPool>

#include "plugin/bridge/study_journal.h"
#include "plugin/bridge/workplace.h"
#include "plugin/panel/translation.h"

namespace hsg {

struct Workplace::Private {
    Private(viewer::sdk::Host& where, Clock clock)
        : host(where),
          now(std::move(clock)),
          shelf(where.settings()),
          signatures(where, [this] { return journal ? journal->key() : std::string(); }) {}

    viewer::sdk::Host& host;
    Clock now;
    Translation words;  // before anything is told
    TemplateShelf shelf;
    std::string problem, told;                                    // told: what was said about the shelf last
    std::shared_ptr<const reporting::CompiledTemplate> compiled;  // the session's
    StudyJournal* journal = nullptr;                              // the session's
    Signatures signatures;
    Workers pictureMaker, search;
    std::unique_ptr<ReadingSession> session;
    std::unique_ptr<SessionDesk> desk;
    std::unique_ptr<SecondReadings> second;
    std::unique_ptr<PriorFinder> prior;
    bool hasFollowedShelf = false;
    std::vector<std::string> opened;  // keys of the reading on the screen
    QThreadPool worker;

    void tell(const QString& sentence, viewer::sdk::Severity severity) {
        host.notify(sentence.toStdString(), severity);
    }
};

inline std::string hashOf(const std::shared_ptr<const reporting::CompiledTemplate>& compiled) {
    return compiled ? reporting::templateOf(*compiled).hash : std::string();
}

/// "mine 1.2.0"
inline QString nameOf(const reporting::CompiledTemplate& compiled) {
    const auto& source = reporting::templateOf(compiled);
    return QString::fromStdString(source.id + " " + source.version);
}

}  // namespace hsg

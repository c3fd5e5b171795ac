#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "plugin/bridge/session_desk.h"
#include "plugin/bridge/study_journal.h"
#include "plugin/readers/second_reader_desk.h"
#include "plugin/session/identifiers.h"
#include "plugin/session/reading_session.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// Second readers of the studies of a window: a draft for each in the journals ("STUDY#second:READER"), the first
/// reading out of sight meanwhile. Who reads what is in the settings ("hsg/second/STUDY"), so that a kill opens the
/// blinded reading again and never the first one by mistake.
class SecondReadings : public SecondReaderDesk {
    Q_OBJECT
public:
    /// `reopen`: writes what is open, closes it and opens the present studies anew (Workplace). All outlive it.
    struct Place {
        viewer::sdk::Host& host;
        ReadingSession& session;
        StudyJournal& journal;
        SessionDesk& desk;
        Clock now;
        std::function<void()> reopen;
    };
    explicit SecondReadings(Place place);
    ~SecondReadings() override;

    std::vector<reporting::Profile> candidates() const override;
    QString begin(const reporting::Profile& reader) override;
    std::optional<reporting::Profile> reader() const override;
    QString submit() override;
    QString leave() override;
    std::vector<reporting::BlindedReading> afterSignature() const override;

    /// Opens the blinded reading that was begun on one of the studies and not left; false: there is none, and the first
    /// reader's marks are in sight. A draft that cannot be opened leaves the session closed and says why.
    bool resume(const std::vector<std::string>& keys);
    /// Takes second readings that were handed in into the reading that is open now, or tells them beside a signed
    /// report.
    void attach(const std::vector<std::string>& keys, bool isSigned);
    /// The signed report holds them: their drafts may end.
    void discardKept(const reporting::Reading& kept);

private:
    struct Private;
    void show(const std::string& key, const reporting::Profile& who, std::optional<reporting::Reading> draft);
    std::unique_ptr<Private> d;
};

}  // namespace hsg

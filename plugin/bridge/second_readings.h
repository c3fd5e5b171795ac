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

    /// The template of the blinded reading that `resume` would open; nothing if there is none.
    std::optional<reporting::TemplateRef> begunWith(const std::vector<std::string>& keys) const;
    /// True: the blinded reading that was begun on one of the studies and not left is open; or its draft, or anybody's
    /// marks, cannot be brought on the screen: then the session is closed, nobody else's reading is in sight, and the
    /// reader was told why. False: there is none, and the first reader's marks are in sight.
    bool resume(const std::vector<std::string>& keys);
    /// Brings what came in meanwhile into the first reading, which is open now: second readings that were handed in,
    /// clock marks and sheet entries that were made beside a blinded one. What a signed or locked reading cannot take
    /// stays where it is, and is told.
    void attach(const std::vector<std::string>& keys, bool isSigned);

private:
    struct Private;
    bool show(const std::string& study, const std::string& reader);
    QString prepareDraft(const std::string& study, const reporting::Profile& reader);
    void takeHandedIn(const std::string& study, const std::string& reader, bool isSigned);
    void takeFacts(const std::string& study, const std::string& reader, bool isSigned);
    std::unique_ptr<Private> d;
};

}  // namespace hsg

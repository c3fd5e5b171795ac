#pragma once

#include <memory>

#include "plugin/bridge/workers.h"
#include "plugin/prior/prior_desk.h"
#include "plugin/session/reading_session.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// The search for the examination before: earlier films that are open, and signed reports of the store, on a worker.
class PriorFinder : public PriorDesk {
    Q_OBJECT
public:
    /// All outlive it. Searches by itself when another reading is opened.
    PriorFinder(ReadingSession& session, viewer::sdk::Host& host, Workers& search);
    ~PriorFinder() override;

    std::optional<FoundPrior> waiting() const override;
    void decide(bool isSame) override;
    bool isBusy() const;

private:
    void look();
    void search();
    std::optional<FoundPrior> openFilms() const;
    void take(std::optional<FoundPrior> found);
    struct Private;
    std::unique_ptr<Private> d;
};

/// The last examination before `date` (DICOM DA) among the signed reports that is surely or maybe of the patient, a
/// sure one first; `own`: studies of the examination that is read. Opens the store of its own: any thread.
std::optional<FoundPrior> findPrior(const std::string& dataDirectory, const viewer::sdk::Patient& patient,
                                    const std::string& date, const std::vector<std::string>& own);

}  // namespace hsg

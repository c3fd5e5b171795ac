#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "reporting/model/reading.h"
#include "reporting/model/report.h"

namespace hsg {

/// What the views ask about a second reader who reads the same films without seeing the first reading (domain.md 4.4
/// K32, §8). Each reader has a draft of his own; nothing of either is lost by a kill. GUI thread.
class SecondReaderDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Who may be asked to read: the profiles known at this workstation without the one in force.
    virtual std::vector<reporting::Profile> candidates() const = 0;
    /// Hides the first reading, its report and its marks, and opens the second reader's own. Empty, or one sentence why
    /// not.
    virtual QString begin(const reporting::Profile& reader) = 0;
    /// The reader whose blinded reading is on the screen; empty: the first reading is.
    virtual std::optional<reporting::Profile> reader() const = 0;
    /// Hands the blinded reading in: it cannot be changed any more, and the first reading is shown again. Empty, or one
    /// sentence why not.
    virtual QString submit() = 0;
    /// Back to the first reading; the draft stays and is found again by `begin`.
    virtual QString leave() = 0;
    /// Second readings handed in after the report was signed: kept, and no part of it.
    virtual std::vector<reporting::BlindedReading> afterSignature() const = 0;

signals:
    void changed();
};

}  // namespace hsg

#pragma once

#include <QObject>
#include <optional>

#include "reporting/model/reading.h"
#include "reporting/model/report.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// An earlier examination that may be the same patient's.
struct FoundPrior {
    reporting::PriorExamination prior;
    viewer::sdk::Identity identity = viewer::sdk::Identity::Same;
    reporting::PatientHeader patient;  ///< as the earlier report names her
    viewer::sdk::Patient present;      ///< the header that it was compared with: of the home study
};

/// Looks for the examination before the one that is read: in what is open, and among the reports that were signed here.
/// One that is surely of the same patient is put into the reading by itself; an uncertain one waits for the reader's
/// word. GUI thread; the search runs on a worker.
class PriorDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// The uncertain one that waits; empty: none.
    virtual std::optional<FoundPrior> waiting() const = 0;
    /// The reader says that it is, or is not, the same patient.
    virtual void decide(bool isSame) = 0;

signals:
    void changed();
};

}  // namespace hsg

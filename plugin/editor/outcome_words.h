#pragma once

#include <QCoreApplication>
#include <QString>

#include "reporting/authoring/dry_run.h"
#include "reporting/template/template.h"

namespace hsg::editor {

/// What the dry run found, in the words of the two versions.
class OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::OutcomeWords)
public:
    OutcomeWords(const reporting::Template& before, const reporting::Template& after, std::string language);

    /// "conclusion", "limitation" …
    static QString what(const reporting::authoring::OutcomeChange& change);
    QString side(const reporting::authoring::OutcomeChange& change) const;
    QString before(const reporting::authoring::OutcomeChange& change) const;
    QString after(const reporting::authoring::OutcomeChange& change) const;
    /// "row DT32 instead of DT30", the rule, the question.
    QString why(const reporting::authoring::OutcomeChange& change) const;
    QString reading(const reporting::authoring::TrialReading& reading) const;
    /// A sample case in the language; its name where there are no words.
    static QString sample(const std::string& name, const std::string& language);

private:
    QString value(const reporting::authoring::OutcomeChange& change, const std::string& id,
                  const reporting::Template& source) const;

    const reporting::Template &before_, &after_;
    std::string language_;
};

}  // namespace hsg::editor

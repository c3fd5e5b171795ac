#pragma once

#include <QWidget>

#include "plugin/editor/draft_desk.h"

namespace hsg::editor {

/// One problem in words with its sign, and a button that repairs it where the checker knows how.
class ProblemLine : public QWidget {
    Q_OBJECT
public:
    ProblemLine(DraftDesk& desk, const reporting::authoring::DraftProblem& problem, QWidget* parent);
    /// "Use “reach”", "Add it".
    static QString repairWords(const reporting::authoring::DraftProblem& problem);
};

}  // namespace hsg::editor

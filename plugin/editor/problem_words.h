#pragma once

#include <QCoreApplication>
#include <QString>
#include <string>

#include "reporting/model/result.h"

namespace hsg::editor {

/// A problem in the language of the window: what kind it is, and the checker's own sentence, which is English and names
/// the thing.
class ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::ProblemWords)
public:
    static QString of(const reporting::Diagnostic& problem);
    static QString of(const reporting::Error& error);

private:
    static QString of(const std::string& code, const std::string& message);
};

}  // namespace hsg::editor

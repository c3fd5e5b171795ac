#pragma once

#include <QCoreApplication>
#include <QString>
#include <string>

#include "reporting/model/result.h"

namespace hsg::editor {

/// A problem in the language of the window. The checker's sentences are English (so are the command line's); a sentence
/// is known by its pattern, and what it names is put into the translated one.
class ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::ProblemWords)
public:
    static QString of(const reporting::Diagnostic& problem);
    static QString of(const reporting::Error& error);
    static QString of(const std::string& message);
    /// There is a pattern for the sentence.
    static bool isKnown(const std::string& message);
};

}  // namespace hsg::editor

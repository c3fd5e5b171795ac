#pragma once

#include <QCoreApplication>
#include <QString>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "reporting/model/result.h"
#include "reporting/template/template.h"

namespace hsg::editor {

/// One line of what an exchange took, repaired or left out.
struct ExchangeLine {
    enum class Kind { Taken, Repaired, Dropped, Refused };
    Kind kind = Kind::Taken;
    int line = 0, column = 0;  ///< in the foreign file; 0: the whole
    QString words;
};

/// What came of a foreign file.
struct ExchangeIn {
    std::string id;                            ///< of the template made
    std::map<std::string, std::string> files;  ///< of its folder; empty: refused
    std::vector<ExchangeLine> lines;
};

/// A file for others.
struct ExchangeOut {
    std::string bytes;
    std::vector<ExchangeLine> lines;
    QString failure;  ///< why there is nothing
};

/// Formats that templates come in and go out in; pure functions for a worker (reporting/exchange does the work).
class ExchangeFormats {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::ExchangeFormats)
public:
    struct In {
        QString name, filter;
        std::function<ExchangeIn(const std::string& bytes, const std::string& fileName)> take;
    };
    struct Out {
        QString name, help;
        std::string ending;
        bool hasLanguage = false;  ///< one file a language
        std::function<ExchangeOut(const reporting::Template& source, const std::string& language)> make;
    };
    static std::vector<In> imports();
    static std::vector<Out> exports();
};

}  // namespace hsg::editor

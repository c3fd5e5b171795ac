#include <cctype>

#include "plugin/why/grounds.h"

namespace hsg {

using reporting::Question;
using reporting::Template;

namespace {

class Conditions {
    Q_DECLARE_TR_FUNCTIONS(hsg::Conditions)
public:
    Conditions(const Template& source, const Words& words) : source_(source), words_(words) {}

    QString say(const std::string& condition) {
        QString said;
        std::size_t at = 0;
        while (at < condition.size()) {
            if (!isName(condition[at])) {
                said += QLatin1Char(condition[at++]);
                continue;
            }
            std::size_t end = at;
            while (end < condition.size() && (isName(condition[end]) || condition[end] == '.')) ++end;
            said += name(condition.substr(at, end - at));
            at = end;
        }
        return said;
    }

private:
    static bool isName(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

    /// An option's name means that of the question before it.
    QString name(const std::string& written) {
        const auto dot = written.find('.');
        const auto id = dot == std::string::npos ? written : written.substr(dot + 1);
        const auto scope = dot == std::string::npos ? std::string() : written.substr(0, dot);
        const bool isAnswer = scope.empty() || scope == "own" || scope == "other" || words_.sideIndex(scope) < sides();
        if (const auto* question = isAnswer ? source_.question(id) : nullptr) {
            last_ = question;
            const QString quoted = tr("“%1”").arg(words_.question(id));
            if (scope == "other") return tr("%1 of the other side").arg(quoted);
            if (scope.empty() || scope == "own") return quoted;
            return tr("%1 (%2)").arg(quoted, words_.side(scope));
        }
        if (last_ && (last_->option(written) || last_->notAssessable == written)) return words_.option(*last_, written);
        if (written == "and") return tr("and");
        if (written == "or") return tr("or");
        if (written == "not") return tr("not");
        if (written == "in") return tr("is one of");
        if (written == "answered") return tr("answered");
        if (written == "blank") return tr("not answered");
        if (scope == "films") return tr("number of films %1").arg(films(id));
        if (scope == "interval") return tr("interval");
        if (scope == "param")
            if (const auto label = words_.label("parameter." + id); !label.isEmpty()) return tr("“%1”").arg(label);
        if (const auto label = words_.label("grade." + written); !label.isEmpty()) return label;
        return QString::fromStdString(written);
    }

    QString films(const std::string& id) const {
        const QString phase = words_.label("phase." + id);
        if (!phase.isEmpty()) return phase;
        if (id == "delayed") return tr("(delayed)");
        if (id == "immediate") return tr("(immediate)");
        return QString::fromStdString("(" + id + ")");
    }

    int sides() const { return static_cast<int>(source_.sides.size()); }

    const Template& source_;
    const Words& words_;
    const Question* last_ = nullptr;
};

}  // namespace

QString conditionWords(const std::string& condition, const Template& source, const Words& words) {
    return Conditions(source, words).say(condition);
}

}  // namespace hsg

#include "plugin/prior/prior_table.h"

#include <QCoreApplication>
#include <algorithm>

namespace hsg {
namespace {

using reporting::Answer;
using reporting::Question;

// questions of the shipped templates; one that does not ask them has no such row
constexpr const char* retained = "residual";
constexpr const char* plainFilm = "scout_findings";
constexpr const char* oldContrast = "old_contrast";

struct Table {
    Q_DECLARE_TR_FUNCTIONS(hsg::PriorBox)
public:
    const ReadingSession& session;
    const Words& words;

    const reporting::PriorExamination& prior() const { return *session.reading().prior; }

    const Answer* then(const std::string& question, const reporting::SideId& side) const {
        for (const auto& one : prior().answers)
            if (one.question == question && one.side == side) return &one;
        return nullptr;
    }

    /// What could not be assessed then or now is no other class.
    bool differs(const reporting::SideConclusion& before, const reporting::Conclusion& now) const {
        const auto isKnown = [](const std::string& id) { return !id.empty() && id != "NA"; };
        return isKnown(before.conclusion) && isKnown(now.conclusion) && before.conclusion != now.conclusion;
    }

    PriorRow side(const reporting::SideId& id) const {
        PriorRow row{words.side(id), tr("not read"), {}};
        const auto& before = prior().conclusions;
        const auto said = std::find_if(before.begin(), before.end(), [&](const auto& one) { return one.side == id; });
        if (said != before.end()) row.then = words.conclusion(*said);
        for (const auto& now : session.assessment().conclusions) {
            if (now.side != id) continue;
            row.now = words.conclusion(now);
            row.isOther = said != before.end() && differs(*said, now);
        }
        return row;
    }

    QString residueThen(const Question& question) const {
        QStringList parts;
        for (const auto& side : session.source().sides)
            if (const auto* answer = then(retained, side.id))
                parts << tr("%1 %2", "side, contrast residue").arg(words.side(side.id), words.answer(question, answer));
        return parts.isEmpty() ? tr("not recorded") : parts.join(tr("; "));
    }

    QString residueNow(const Question& question, bool& isOld) const {
        if (!session.evaluation().isShown(question)) return tr("no plain film");
        const auto* answer = session.reading().answer(plainFilm);
        if (!answer) return tr("plain film: not answered");
        const auto* found = std::get_if<reporting::Choices>(&answer->value);
        if (!found) return tr("plain film: not assessable");
        isOld = std::find(found->codes.begin(), found->codes.end(), oldContrast) != found->codes.end();
        return isOld ? tr("plain film: residue of old contrast") : tr("plain film: no old contrast");
    }
};

}  // namespace

std::vector<PriorRow> priorRows(const ReadingSession& session, const Words& words) {
    std::vector<PriorRow> rows;
    if (!session.reading().prior || session.reading().prior->conclusions.empty()) return rows;
    const Table table{session, words};
    for (const auto& side : session.source().sides) rows.push_back(table.side(side.id));
    const auto* before = session.source().question(retained);
    const auto* now = session.source().question(plainFilm);
    if (!before || !now || !now->option(oldContrast)) return rows;
    PriorRow residue{Table::tr("Contrast residue"), table.residueThen(*before), {}};
    residue.now = table.residueNow(*now, residue.isOther);
    if (session.evaluation().isShown(*now)) residue.answer = reporting::QuestionRef{plainFilm, {}};
    rows.push_back(std::move(residue));
    return rows;
}

}  // namespace hsg

#include "plugin/editor/outcome_words.h"

#include <array>

#include "plugin/cases/description.h"
#include "plugin/editor/phrase_sample.h"

namespace hsg::editor {

using reporting::Template;
using reporting::authoring::OutcomeChange;
using reporting::authoring::TrialReading;

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString labelOf(const Template& source, const std::string& language, const std::string& key) {
    for (const auto& one : {language, source.languages.empty() ? language : source.languages.front()})
        if (const auto labels = source.labels.find(one); labels != source.labels.end())
            if (const auto found = labels->second.find(key); found != labels->second.end()) return text(found->second);
    return {};
}

constexpr std::array names{
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "conclusion"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "kind of conclusion"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "addition to the conclusion"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "note"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "provisional"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "summary line"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "limitation"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "contradiction"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "recommendation"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "required answer missing"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "evidence missing"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "answer that no longer fits"),
    QT_TRANSLATE_NOOP("hsg::editor::OutcomeWords", "may be signed"),
};

}  // namespace

OutcomeWords::OutcomeWords(const Template& before, const Template& after, std::string language)
    : before_(before), after_(after), language_(std::move(language)) {}

QString OutcomeWords::what(const OutcomeChange& change) {
    const auto index = static_cast<std::size_t>(change.what);
    return index < names.size() ? tr(names[index]) : QString();
}

QString OutcomeWords::side(const OutcomeChange& change) const {
    if (change.side.empty()) return {};
    const QString words = labelOf(after_, language_, "side." + change.side);
    return words.isEmpty() ? text(change.side) : words;
}

QString OutcomeWords::value(const OutcomeChange& change, const std::string& id, const Template& source) const {
    using What = OutcomeChange::What;
    if (id.empty()) return QStringLiteral("—");
    const auto withId = [&](const QString& words) {
        return words.isEmpty() || words == text(id) ? text(id) : QStringLiteral("%1 (%2)").arg(words, text(id));
    };
    switch (change.what) {
        case What::Conclusion:
            return withId(labelOf(source, language_, "class." + id));
        case What::Kind:
            return withId(labelOf(source, language_, "kind." + id));
        case What::Modifiers:
            return withId(labelOf(source, language_, "modifier." + id));
        case What::Note:
        case What::ExamLine:
        case What::Recommendation:
            return withId(phraseSample(source, language_, id));
        case What::Missing:
        case What::MissingEvidence:
        case What::Unread:
            return withId(labelOf(source, language_, "question." + id));
        default:
            return text(id);
    }
}

QString OutcomeWords::before(const OutcomeChange& change) const {
    return value(change, change.before, before_);
}

QString OutcomeWords::after(const OutcomeChange& change) const {
    return value(change, change.after, after_);
}

QString OutcomeWords::why(const OutcomeChange& change) const {
    const auto &a = change.ruleBefore, &b = change.ruleAfter;
    if (!a.empty() && !b.empty() && a != b) return tr("row %1 instead of %2").arg(text(b), text(a));
    if (!b.empty()) return tr("row %1").arg(text(b));
    if (!a.empty()) return tr("row %1 no longer").arg(text(a));
    if (change.item.empty()) return tr("follows from the conclusions");
    const QString words = labelOf(after_, language_, "question." + change.item);
    return words.isEmpty() ? text(change.item) : words;
}

QString OutcomeWords::sample(const std::string& name, const std::string& language) {
    if (language == "zh")
        for (const auto& one : cases::catalogue())
            if (one.name == name && !one.summaryZh.empty()) return text(one.summaryZh);
    return text(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString OutcomeWords::reading(const TrialReading& reading) const {
    switch (reading.origin) {
        case TrialReading::Origin::Case:
            return tr("case %1").arg(sample(reading.name, language_));
        case TrialReading::Origin::Signed:
            return tr("signed report …%1").arg(text(reading.name).right(12));
        case TrialReading::Origin::Draft:
            return tr("draft …%1").arg(text(reading.name).right(12));
        case TrialReading::Origin::File:
            break;
    }
    return text(reading.name);
}

}  // namespace hsg::editor

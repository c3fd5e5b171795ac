#include "plugin/panel/words.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

#include "reporting/compose/compose.h"

namespace hsg {

using reporting::Template;

namespace {

const std::string languageKey = "hsg/template-language";

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

Words::Words(const Template& source, const std::string& language) : source_(source), language_(language) {
    if (!contains(source.languages, language) && !source.languages.empty()) language_ = source.languages.front();
}

Words::Words(const Template& source, const viewer::sdk::Settings& settings)
    : Words(source, templateLanguage(source, settings)) {}

std::string templateLanguage(const Template& source, const viewer::sdk::Settings& settings) {
    const auto chosen = settings.value(languageKey).value_or("");
    if (contains(source.languages, chosen)) return chosen;
    const auto window = settings.language();
    return contains(source.languages, window) || source.languages.empty() ? window : source.languages.front();
}

bool isLanguageChosen(const Template& source, const viewer::sdk::Settings& settings) {
    return contains(source.languages, settings.value(languageKey).value_or(""));
}

void chooseTemplateLanguage(viewer::sdk::Settings& settings, const std::string& language) {
    settings.setValue(languageKey, language);
}

QString languageName(const std::string& language) {
    // Qt would say "American English" and "简体中文"
    if (language == "en") return QStringLiteral("English");
    if (language == "zh") return QStringLiteral("中文");
    const QLocale locale(text(language));
    if (locale.language() == QLocale::C) return text(language);
    return locale.nativeLanguageName();
}

QString Words::label(const std::string& key) const {
    const auto language = source_.labels.find(language_);
    if (language == source_.labels.end()) return {};
    const auto found = language->second.find(key);
    return found == language->second.end() ? QString() : text(found->second);
}

QString Words::side(const reporting::SideId& side) const {
    QString words = label("side." + side).isEmpty() ? text(side) : label("side." + side);
    if (!words.isEmpty()) words[0] = words[0].toUpper();  // the template writes it as it stands inside a sentence
    return words;
}

int Words::sideIndex(const reporting::SideId& side) const {
    const auto found =
        std::find_if(source_.sides.begin(), source_.sides.end(), [&](const auto& s) { return s.id == side; });
    return static_cast<int>(found - source_.sides.begin());
}

QString Words::step(const StepRef& step) const {
    if (step.isReport()) return tr("Report");
    if (const QString own = label("step." + step.step + "." + step.side); !step.side.empty() && !own.isEmpty())
        return own;
    const QString words = label("step." + step.step).isEmpty() ? text(step.step) : label("step." + step.step);
    return step.side.empty() ? words : tr("%1 · %2", "side · step").arg(side(step.side), words);
}

QString Words::question(const std::string& id) const {
    const QString words = label("question." + id);
    return words.isEmpty() ? text(id) : words;
}

QString Words::help(const std::string& id) const {
    return label("help." + id);
}

QString Words::asked(const reporting::QuestionRef& ref) const {
    return ref.side.empty() ? question(ref.question)
                            : tr("%1: %2", "side: question").arg(side(ref.side), question(ref.question));
}

QString Words::missing(const reporting::MissingEvidence& missing) const {
    const bool isPoint = missing.what == reporting::MissingEvidence::What::Point;
    return (isPoint ? tr("%1 – show the place on the film") : tr("%1 – on which film?")).arg(asked(missing.answer));
}

QString Words::option(const reporting::Question& question, const std::string& optionId) const {
    if (const QString words = label("option." + question.id + "." + optionId); !words.isEmpty()) return words;
    if (optionId == question.notAssessable) return notAssessable();
    return text(optionId);
}

QString Words::notAssessable() const {
    const QString words = label("not_assessable");
    return words.isEmpty() ? tr("Not assessable") : words;
}

QString Words::reason(const std::string& id) const {
    const QString words = label("reason." + id);
    return words.isEmpty() ? text(id) : words;
}

QString Words::phase(const std::string& filmPhase) const {
    if (filmPhase.empty()) return tr("Phase unknown");
    const auto* phase = source_.phase(filmPhase);
    if (!phase) return text(filmPhase);
    const QString words = label("phase." + phase->id);
    const QString base = words.isEmpty() ? text(phase->id) : words;
    const std::string number = filmPhase.substr(std::min(phase->id.size(), filmPhase.size()));
    return number.empty() ? base : base + QLatin1Char(' ') + text(number);
}

QString Words::conclusion(const reporting::Conclusion& conclusion) const {
    if (conclusion.conclusion.empty()) return tr("no class yet");
    QString words = label("class." + conclusion.conclusion);
    if (words.isEmpty()) words = text(conclusion.conclusion);
    if (!conclusion.kind.empty())
        if (const QString kind = label("class." + conclusion.conclusion + "." + conclusion.kind); !kind.isEmpty())
            words = kind;
    for (const auto& modifier : conclusion.modifiers) {
        const QString more = label("modifier." + modifier);
        words += tr(" + %1").arg(more.isEmpty() ? text(modifier) : more);
    }
    return words;
}

QString Words::conclusion(const reporting::SideConclusion& side) const {
    if (label("class." + side.conclusion).isEmpty()) {
        auto said = side.words.find(language_);
        if (said == side.words.end()) said = side.words.begin();
        if (said != side.words.end() && !said->second.empty()) return text(said->second);
    }
    reporting::Conclusion same;
    same.conclusion = side.conclusion;
    same.kind = side.kind;
    same.modifiers = side.modifiers;
    return conclusion(same);
}

QString Words::kind(const std::string& id) const {
    const QString words = label("kind." + id);
    return words.isEmpty() ? text(id) : words;
}

QString Words::grade(const std::string& id) const {
    const QString words = label("grade." + id);
    return words.isEmpty() ? text(id) : words;
}

QString Words::contrast(const std::string& id) const {
    if (const QString words = label("contrast." + id); !words.isEmpty()) return words;
    return id.empty() || id == "unknown" ? tr("unknown contrast") : text(id);
}

QString Words::unit(const reporting::Question& question) const {
    if (question.unit == "1") return {};  // UCUM: a count has no unit to print
    return unit(question.unit);
}

QString Words::unit(const std::string& ucum) const {
    const QString words = label("unit." + ucum);
    return words.isEmpty() ? text(ucum) : words;
}

QString Words::noneOfThese() const {
    const QString own = label("none_of_these");
    return own.isEmpty() ? tr("none of these") : own;
}

QString Words::phrase(const reporting::PhraseCall& call) const {
    return text(reporting::words(source_, language_, call));
}

QString Words::answer(const reporting::Question& question, const reporting::Answer* answer) const {
    if (!answer) return {};
    struct Teller {
        const Words& words;
        const reporting::Question& question;
        QString operator()(const reporting::Choice& choice) const { return words.option(question, choice.code); }
        QString operator()(const reporting::Choices& choices) const {
            QStringList list;
            for (const auto& code : choices.codes) list << words.option(question, code);
            return list.isEmpty() ? words.noneOfThese() : listed(list);
        }
        QString operator()(const reporting::Number& number) const {
            const QString digits = QLocale::c().toString(number.value, 'f', question.decimals);
            const QString unit = words.unit(question);
            return unit.isEmpty() ? digits : digits + QLatin1Char(' ') + unit;
        }
        QString operator()(const reporting::Text& typed) const { return text(typed.value); }
    };
    const QString words = std::visit(Teller{*this, question}, answer->value);
    return answer->reason.empty() ? words : tr("%1 (%2)").arg(words, reason(answer->reason));
}

QString Words::film(const reporting::Film& film) const {
    if (!film.elapsedSeconds) return phase(film.phase);
    return tr("%1 · %2", "phase · elapsed time").arg(phase(film.phase), elapsed(film.elapsedSeconds));
}

QString Words::elapsed(const std::optional<double>& seconds) const {
    if (!seconds) return QStringLiteral("—");
    const auto whole = std::llround(std::abs(*seconds));
    const QString sign = *seconds < 0 && whole > 0 ? QStringLiteral("−") : QString();
    if (whole < 600) return sign + QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return sign + minutes(static_cast<double>(whole) / 60);
}

QString Words::minutes(double minutes) const {
    const auto whole = static_cast<long long>(std::floor(minutes + 1e-9));  // never rounded up into a window
    if (whole < 120) return tr("%1 min").arg(whole);
    if (whole % 60 == 0) return tr("%1 h").arg(whole / 60);
    return tr("%1 h %2 min").arg(whole / 60).arg(whole % 60);
}

QString Words::timeSource(const std::string& source) const {
    static const std::map<std::string, const char*> known = {
        {"AcquisitionDateTime", QT_TR_NOOP("acquisition time")},
        {"AcquisitionTime", QT_TR_NOOP("acquisition time")},
        {"ContentTime", QT_TR_NOOP("content time (may be late)")},
        {"SeriesTime", QT_TR_NOOP("series time (may be early)")},
        {"StudyTime", QT_TR_NOOP("study time (may be early)")},
        {"ContrastBolusStopTime", QT_TR_NOOP("end of injection, from the header")},
        {"ContrastBolusStartTime", QT_TR_NOOP("start of injection, from the header")},
        {"last SPILL film", QT_TR_NOOP("last spill film (estimate)")},
        {"last immediate film", QT_TR_NOOP("last immediate film (estimate)")},
        {"clock mark", QT_TR_NOOP("clock mark")},
        {"reader", QT_TR_NOOP("entered by the reader")},
    };
    if (source.empty()) return tr("no time");
    const auto found = known.find(source);
    return found == known.end() ? text(source) : tr(found->second);
}

QString Words::timeSourceShort(const std::string& source) const {
    static const std::map<std::string, const char*> known = {
        {"AcquisitionDateTime", QT_TR_NOOP("acq.")}, {"AcquisitionTime", QT_TR_NOOP("acq.")},
        {"ContentTime", QT_TR_NOOP("content?")},     {"SeriesTime", QT_TR_NOOP("series?")},
        {"StudyTime", QT_TR_NOOP("study?")},         {"reader", QT_TR_NOOP("typed")},
    };
    const auto found = known.find(source);
    return found == known.end() ? timeSource(source) : tr(found->second);
}

viewer::sdk::Badge Words::validity(const reporting::Interval& interval) const {
    using viewer::sdk::Severity;
    const auto& profile = source_.interval;
    viewer::sdk::Badge badge;
    if (interval.grade.empty()) return badge;
    QString words = grade(interval.grade);
    badge.severity = Severity::Warning;
    if (interval.grade == profile.none || interval.grade == profile.early) badge.severity = Severity::Alert;
    if (interval.grade == profile.valid && !interval.provisional) badge.severity = Severity::Good;
    if (interval.provisional) words = tr("%1, provisional").arg(words);
    badge.text = words.toStdString();
    return badge;
}

QString listed(const QStringList& items) {
    return items.join(Words::tr(", ", "between the items of a list"));
}

}  // namespace hsg

#include "plugin/sheet/sheet_words.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hsg {

namespace {

constexpr const char* kContext = "hsg::SheetWords";

}  // namespace

SheetWords::SheetWords(const reporting::Template& source, const std::string& language)
    : source_(source), language_(language) {
    (void)translator_.load(QStringLiteral(":/i18n/hsg_%1.qm").arg(QString::fromStdString(language)));
}

QString SheetWords::say(const char* words) const {
    const QString translated = translator_.translate(kContext, words);
    return translated.isEmpty() ? QString::fromUtf8(words) : translated;
}

QString SheetWords::label(const std::string& key) const {
    const auto words = source_.labels.find(language_);
    if (words == source_.labels.end()) return {};
    const auto found = words->second.find(key);
    return found == words->second.end() ? QString() : QString::fromStdString(found->second);
}

QString SheetWords::phase(const std::string& filmPhase) const {
    if (filmPhase.empty()) return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "phase not known"));
    const auto* phase = source_.phase(filmPhase);
    if (!phase) return QString::fromStdString(filmPhase);
    const QString words = label("phase." + phase->id);
    const QString base = words.isEmpty() ? QString::fromStdString(phase->id) : words;
    const std::string number = filmPhase.substr(std::min(phase->id.size(), filmPhase.size()));
    return number.empty() ? base : base + " " + QString::fromStdString(number);
}

QString SheetWords::contrastClass(const std::string& id) const {
    return id.empty() || id == "unknown" ? QString() : label("contrast." + id);
}

QString SheetWords::elapsed(double seconds) const {
    const auto whole = std::llround(std::abs(seconds));
    if (whole < 600) return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    const auto minutes = whole / 60;
    if (minutes < 120) return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "%1 min")).arg(minutes);
    if (minutes % 60 == 0) return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "%1 h")).arg(minutes / 60);
    return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString SheetWords::moment(const reporting::LocalTime& time, bool withDate) const {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    const QString hour = QString::asprintf("%02d:%02d:%02d", int(clock.hours().count()), int(clock.minutes().count()),
                                           int(clock.seconds().count()));
    if (!withDate) return hour;
    return QString::asprintf("%04d-%02u-%02u ", int(date.year()), unsigned(date.month()), unsigned(date.day())) + hour;
}

QString SheetWords::age(const std::string& birthDate, const std::optional<reporting::LocalTime>& when) const {
    bool isNumber = false;
    const int birth = QString::fromStdString(birthDate).toInt(&isNumber);
    if (!isNumber || birthDate.size() != 8 || !when) return {};
    const std::chrono::year_month_day at(std::chrono::floor<std::chrono::days>(*when));
    const int now = int(at.year()) * 10000 + int(unsigned(at.month())) * 100 + int(unsigned(at.day()));
    if (now < birth) return {};
    return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "%1 years")).arg((now - birth) / 10000);
}

QString SheetWords::sex(const std::string& dicom) const {
    if (dicom == "F") return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "female"));
    if (dicom == "M") return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "male"));
    if (dicom == "O") return say(QT_TRANSLATE_NOOP("hsg::SheetWords", "other sex"));
    return {};
}

}  // namespace hsg

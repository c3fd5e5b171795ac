#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "plugin/films/film_set.h"
#include "plugin/panel/navigation.h"
#include "reporting/model/assessment.h"
#include "reporting/template/template.h"
#include "viewer/sdk/display.h"
#include "viewer/sdk/settings.h"

namespace hsg {

/// The language in which a template's words are shown: the one that was chosen ("hsg/template-language") where the
/// template has it, else the window's, else its first.
std::string templateLanguage(const reporting::Template& source, const viewer::sdk::Settings& settings);
/// False: as the window.
bool isLanguageChosen(const reporting::Template& source, const viewer::sdk::Settings& settings);
/// Empty: as the window.
void chooseTemplateLanguage(viewer::sdk::Settings& settings, const std::string& language);
/// By its own name: "Deutsch".
QString languageName(const std::string& language);

/// The template's words in one of its languages, and the plugin's own words for films and times.
class Words {
    Q_DECLARE_TR_FUNCTIONS(hsg::Words)
public:
    /// `language`: of the window; the template's first language stands in where the template lacks it.
    Words(const reporting::Template& source, const std::string& language);
    /// In the language that the reader chose for templates.
    Words(const reporting::Template& source, const viewer::sdk::Settings& settings);

    const std::string& language() const { return language_; }
    /// Empty if the template has no such label.
    QString label(const std::string& key) const;
    QString side(const reporting::SideId& side) const;
    int sideIndex(const reporting::SideId& side) const;
    /// With the side where the step has one.
    QString step(const StepRef& step) const;
    QString question(const std::string& id) const;
    QString help(const std::string& id) const;
    /// "Right: Spill"
    QString asked(const reporting::QuestionRef& ref) const;
    /// "Right: Spill – on which film?"
    QString missing(const reporting::MissingEvidence& missing) const;
    QString option(const reporting::Question& question, const std::string& optionId) const;
    QString notAssessable() const;
    /// The answer that none of the options fits; as it stands inside a sentence.
    QString noneOfThese() const;
    QString reason(const std::string& id) const;
    const std::vector<std::string>& reasons() const { return source_.reasons; }
    QString phase(const std::string& filmPhase) const;
    QString conclusion(const reporting::Conclusion& conclusion) const;
    /// What somebody else concluded, or was concluded before: in this template's words, else in those it was said in.
    QString conclusion(const reporting::SideConclusion& side) const;
    QString kind(const std::string& id) const;
    QString grade(const std::string& id) const;
    QString contrast(const std::string& id) const;
    QString unit(const reporting::Question& question) const;
    QString unit(const std::string& ucum) const;
    QString phrase(const reporting::PhraseCall& call) const;
    /// Title of a checklist.
    QString group(const std::string& id) const;
    /// A DICOM attribute (keyword path) as a radiologist calls it; the keyword where there is no such word.
    QString attribute(const std::string& keywordPath) const;
    /// Where a proposal comes from.
    QString source(const ReadingSession::Proposal& proposal) const;
    /// Where an answer comes from, if not from a choice of the reader; empty then.
    QString origin(const reporting::Answer& answer) const;

    /// "Option", "2.5 mL", the text … with the reason of a not assessable answer; empty for a blank.
    QString answer(const reporting::Question& question, const reporting::Answer* answer) const;
    /// "Tubal filling · 1:32"
    QString film(const reporting::Film& film) const;
    /// "1:32", "16 min", "23 h 40 min", "−2:10"; a dash if unknown.
    QString elapsed(const std::optional<double>& seconds) const;
    QString minutes(double minutes) const;
    /// Where a time comes from, in words.
    QString timeSource(const std::string& source) const;
    /// The same for a small place.
    QString timeSourceShort(const std::string& source) const;
    /// "valid" … with the colour that goes with it.
    viewer::sdk::Badge validity(const reporting::Interval& interval) const;

private:
    const reporting::Template& source_;
    std::string language_;
};

/// "a, b", "a、b", in the language of the window.
QString listed(const QStringList& items);

}  // namespace hsg

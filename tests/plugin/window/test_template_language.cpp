#include <QLabel>
#include <QPushButton>
#include <set>

#include "plugin/guide/step_page.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/words.h"
#include "tests/plugin/window/accessible.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;

namespace {

std::shared_ptr<const reporting::CompiledTemplate> german() {
    static const auto opened =
        reporting::openTemplate(std::string(FIMBRIA_SOURCE_DIR) + "/templates/department_example");
    return opened.value;
}

/// In English or Chinese window, with the template that speaks German too.
void prepare(Workplace& desk) {
    desk.compiled = german();
}

std::vector<viewer::sdk::MenuEntry> languages(Workplace& desk) {
    std::vector<viewer::sdk::MenuEntry> found;
    for (auto& entry : desk.views->menuEntries())
        if (entry.id.starts_with("hsg.language:")) found.push_back(entry);
    return found;
}

std::string chosen(Workplace& desk) {
    for (const auto& entry : languages(desk))
        if (entry.isOn.value_or(false)) return entry.text;
    return {};
}

/// All that the reader can read there.
QString read(QWidget& root) {
    QString all;
    for (const auto* one : root.findChildren<QLabel*>()) all += one->text() + QLatin1Char('\n');
    for (const auto* one : root.findChildren<QAbstractButton*>()) all += one->text() + QLatin1Char('\n');
    for (const auto* one : root.findChildren<QWidget*>()) all += one->accessibleName() + QLatin1Char('\n');
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_language)

BOOST_AUTO_TEST_CASE(every_language_of_the_template_is_offered_by_its_own_name) {
    Workplace desk(fake::usualShots(), "en", prepare);
    std::set<std::string> names, groups;
    for (const auto& entry : languages(desk)) {
        names.insert(entry.text);
        groups.insert(entry.group);
    }
    BOOST_TEST((names == std::set<std::string>{"As the window", "Deutsch", "English", "中文"}));
    BOOST_TEST((groups == std::set<std::string>{"Template language"}));
    BOOST_TEST(chosen(desk) == "As the window");
}

BOOST_AUTO_TEST_CASE(german_words_of_the_template_appear_while_it_runs_and_are_remembered) {
    Workplace desk(fake::usualShots(), "en", prepare);
    BOOST_TEST(read(*desk.panel).contains("Indication"));
    desk.views->trigger("hsg.language:de");
    BOOST_TEST(chosen(desk) == "Deutsch");
    const auto labels = reporting::templateOf(*german()).labels.at("de");
    const auto word = [&](const char* key) { return QString::fromStdString(labels.at(key)); };
    const auto guide = read(*desk.panel);
    BOOST_TEST(guide.contains(word("question.indication")), guide.toStdString());
    BOOST_TEST(guide.contains(word("step.technique")));
    BOOST_TEST(read(*desk.strip).contains(word("phase.TUBAL")), read(*desk.strip).toStdString());
    BOOST_TEST(hsg::templateLanguage(desk.session->source(), desk.host.kept) == "de");
    // what if?, sheet: they speak it too
    for (const char* page : {"hsg.what-if", "hsg.technologist"}) {
        desk.views->trigger(page);
        BOOST_REQUIRE(desk.guide().coveredBy());
        const auto said = read(*desk.guide().coveredBy());
        BOOST_TEST((said.contains(word("question.contrast_agent")) || said.contains(word("step.tube")) ||
                    said.contains(word("question.reach"))),
                   said.toStdString());
        desk.guide().uncover();
    }
    desk.views->trigger("hsg.language:");
    BOOST_TEST(chosen(desk) == "As the window");
    BOOST_TEST(read(*desk.panel).contains("Indication"));
}

BOOST_AUTO_TEST_CASE(a_language_that_the_template_lacks_falls_back_to_the_window_then_to_its_first) {
    const auto& source = reporting::templateOf(*fake::shippedTemplate());
    fake::Settings settings;
    hsg::chooseTemplateLanguage(settings, "de");
    BOOST_TEST(hsg::templateLanguage(source, settings) == "en");
    BOOST_TEST(!hsg::isLanguageChosen(source, settings));
    settings.spoken = "zh";
    BOOST_TEST(hsg::templateLanguage(source, settings) == "zh");
    auto only = source;
    only.languages = {"de"};
    hsg::chooseTemplateLanguage(settings, "");
    BOOST_TEST(hsg::templateLanguage(only, settings) == "de");
}

BOOST_AUTO_TEST_CASE(none_of_these_is_a_word_of_the_template) {
    const auto& source = reporting::templateOf(*german());
    BOOST_TEST(hsg::Words(source, "de").noneOfThese().toStdString() == source.labels.at("de").at("none_of_these"));
    auto bare = source;
    bare.labels["de"].erase("none_of_these");
    BOOST_TEST(hsg::Words(bare, "de").noneOfThese().toStdString() == "none of these");
}

BOOST_AUTO_TEST_SUITE_END()

#include <QDir>
#include <QTabWidget>

#include "plugin/editor/completing_edit.h"
#include "plugin/panel/translation.h"
#include "tests/plugin/editor/office.h"

/// Every page of the editor as a picture, to be looked at, with FIMBRIA_SCREENSHOTS=DIR; without it none is made.
using namespace office;

namespace {

void shoot(Office& office, const QString& name) {
    office.settle();
    QTest::qWait(60);
    BOOST_TEST(office.window->grab().save(QDir(qEnvironmentVariable("FIMBRIA_SCREENSHOTS")).filePath(name + ".png")));
}

void pages(Office& office, const QString& tail) {
    shoot(office, "start" + tail);
    office.openDraft();
    office.choose(ItemKind::Question, "reach");
    shoot(office, "question" + tail);
    office.choose(ItemKind::Page, "");
    shoot(office, "page" + tail);
    office.choose(ItemKind::Stage, "open");
    shoot(office, "stage" + tail);
    office.choose(ItemKind::Table, "tube");
    shoot(office, "table" + tail);
    office.choose(ItemKind::Question, "cavity_position");
    BOOST_REQUIRE(office.desk().apply(
        {reporting::authoring::SetValue{{"questions/05_uterus.yaml", {"questions", "@cavity_position", "shownWhen"}},
                                        reporting::authoring::DraftValue::scalar("cavity_filing == full and")},
         reporting::authoring::SetValue{{"report.yaml", {"page", "fontSize"}},
                                        reporting::authoring::DraftValue::scalar("40")},
         reporting::authoring::SetWords{"en", "say.device", "Device {y}.", true}},
        "mistakes"));
    shoot(office, "problems" + tail);
    office.window->editPage().showSource(true);
    shoot(office, "source" + tail);
    office.window->editPage().showSource(false);
    office.desk().undo();
    BOOST_REQUIRE(office.desk().apply(
        {reporting::authoring::SetWords{"en", "question.reach", "How far the contrast reaches", false},
         reporting::authoring::SetValue{{"template.yaml", {"parameters", "@oil_volume_max", "value"}},
                                        reporting::authoring::DraftValue::scalar("9")}},
        "words"));
    office.settle();
    office.window->goTo("compare");
    shoot(office, "compare" + tail);
    office.window->goTo("trial");
    office.click("dryRun");
    shoot(office, "trial" + tail);
    office.window->goTo("exchange");
    shoot(office, "exchange" + tail);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_pages_can_be_looked_at) {
    if (!qEnvironmentVariableIsSet("FIMBRIA_SCREENSHOTS")) return;
    for (const char* language : {"en", "zh"})
        for (const auto& [width, height] : {std::pair{1920, 1040}, {1366, 728}}) {
            hsg::Translation words;
            words.use(language);
            Office office(language);
            office.window->resize(width, height);
            pages(office, QStringLiteral("-%1-%2").arg(QLatin1String(language)).arg(width));
        }
}

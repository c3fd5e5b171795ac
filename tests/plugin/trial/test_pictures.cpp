#include <QDir>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/panel/theme.h"
#include "plugin/prior/prior_box.h"
#include "plugin/readers/begin_page.h"
#include "plugin/readers/consensus_page.h"
#include "plugin/readers/reader_banner.h"
#include "plugin/session/reader_edits.h"
#include "plugin/trial/trial_page.h"
#include "tests/plugin/window/desk.h"
#include "tests/plugin/window/others.h"

namespace {

using fake::answer, fake::fill, fake::priorExample, fake::Priors, fake::Readers;
using reporting::Choice;

void save(QWidget& widget, const QString& name) {
    QCoreApplication::processEvents();
    const QPixmap picture = widget.grab();
    BOOST_TEST(!picture.isNull());
    const QString folder = qEnvironmentVariable("FIMBRIA_SCREENSHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    BOOST_TEST(picture.save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

struct Scene {
    explicit Scene(const std::string& language, const std::string& name)
        : desk(fake::usualShots(), language), prefix(QString::fromStdString(language) + QLatin1Char('_')) {
        desk.panel->resize(390, 940);
        fill(*desk.session, name);
    }
    /// A page or box by itself, on the ground it stands on.
    void show(QWidget* widget, const QString& name, int height) {
        QWidget ground;
        hsg::theme::dress(ground);
        auto* column = new QVBoxLayout(&ground);
        column->setContentsMargins(6, 6, 6, 6);
        widget->setParent(&ground);
        column->addWidget(widget);
        if (height == 0) column->addStretch(1);
        ground.resize(390, height == 0 ? 260 : height);
        ground.show();
        save(ground, prefix + name);
    }
    void click(const char* name) {
        for (auto* button : desk.panel->findChildren<QPushButton*>())
            if (button->isVisible() && button->accessibleName().contains(QString::fromUtf8(name)))
                return button->click();
    }
    fake::Workplace desk;
    QString prefix;
    hsg::Navigation navigation;
    hsg::PanelContext context{desk.host, *desk.session, *desk.desk, navigation, [] { return fake::at(10, 20); }};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(pictures)

/// With FIMBRIA_SCREENSHOTS=DIR the pictures are kept, to be looked at.
BOOST_AUTO_TEST_CASE(drawing_why_and_trial_can_be_drawn_in_both_languages) {
    for (const std::string language : {"en", "zh"}) {
        Scene scene(language, "left_hydrosalpinx");
        const bool isEnglish = language == "en";
        scene.desk.views->trigger("hsg.next");
        QTest::qWait(50);
        save(*scene.desk.panel, scene.prefix + "drawing");
        scene.click(isEnglish ? "Why, Left" : "依据，左");
        save(*scene.desk.panel, scene.prefix + "why");
        scene.desk.views->trigger("hsg.report");
        QTest::qWait(250);
        scene.desk.press(Qt::Key_W);
        QTest::qWait(100);
        save(*scene.desk.panel, scene.prefix + "sentences");
        scene.desk.views->trigger("hsg.technologist");
        save(*scene.desk.panel, scene.prefix + "technologist");
        scene.desk.press(Qt::Key_Escape);
        scene.desk.views->trigger("hsg.what-if");
        auto* page = qobject_cast<hsg::TrialPage*>(scene.desk.guide().coveredBy());
        BOOST_REQUIRE(page);
        page->take({"spill", "left"});
        for (auto* view : page->findChildren<hsg::QuestionView*>())
            if (view->ref().question == "spill") emit view->answered(Choice{"S2"}, {}, true);
        page->take({"reach", "right"});
        save(*scene.desk.panel, scene.prefix + "trial");
    }
}

BOOST_AUTO_TEST_CASE(readers_and_the_earlier_examination_can_be_drawn_in_both_languages) {
    for (const std::string language : {"en", "zh"}) {
        Scene scene(language, "left_hydrosalpinx");
        auto& session = *scene.desk.session;
        const hsg::Words words(session.source(), language);
        Readers readers;
        Priors priors;
        scene.show(new hsg::BeginPage(scene.context, readers, nullptr), "begin", 420);
        readers.who = reporting::Profile{"r2", "Reader^Two", "Site A"};
        scene.show(new hsg::ReaderBanner(scene.context, words, readers, nullptr), "banner_blinded", 0);
        readers.who.reset();
        priors.found = hsg::FoundPrior{priorExample(),
                                       viewer::sdk::Identity::Uncertain,
                                       {"Sample^Fimbria", "X1", "OTHER", "19900101", "F"},
                                       scene.desk.host.set.studies.front().patient};
        scene.show(new hsg::PriorBox(scene.context, words, priors, nullptr), "prior_asks", 0);
        session.apply(
            {"prior", [](const auto& reading) { return hsg::edits::setPrior(reading, priorExample()); }, true});
        auto* box = new hsg::PriorBox(scene.context, words, priors, nullptr);
        box->findChild<QPushButton*>()->click();
        scene.show(box, "prior", 0);

        auto second = session.reading();
        auto other = hsg::edits::submission(second, session.assessment(), session.source(), {"r2", "Reader^Two", "A"},
                                            "20260302110000");
        for (auto& one : other.answers)
            if (one.question == "residual" && one.side == "left") one.value = Choice{"T1"};
        other.conclusions[1].conclusion = "PAT";
        other.conclusions[1].words = {{"en", "patent"}, {"zh", "通畅"}};
        second.blinded = {other};
        session.apply({"second", [&](const auto& reading) { return hsg::edits::addBlinded(reading, second); }, true});
        scene.show(new hsg::ReaderBanner(scene.context, words, readers, nullptr), "banner_differs", 0);
        scene.show(new hsg::ConsensusPage(scene.context, nullptr), "consensus_begin", 420);
        const auto first = hsg::edits::submission(session.reading(), session.assessment(), session.source(),
                                                  {"r1", "Reader^One", "A"}, "20260302120000");
        session.apply({"consensus", [&](const auto& reading) { return hsg::edits::beginConsensus(reading, first); }});
        scene.show(new hsg::ConsensusPage(scene.context, nullptr), "consensus", 420);
    }
}

BOOST_AUTO_TEST_SUITE_END()

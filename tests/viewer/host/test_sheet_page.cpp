#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/host/gui.h"
#include "viewer/host/sheet_page.h"

using namespace viewer;
using namespace viewer::host;

namespace {

/// Films that cannot be read: the sheet says so and is made all the same.
struct NoFrames : ui::FrameProvider {
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& name) const override {
        return tl::unexpected(sdk::Error{"frame.unknown", "It is gone.", name});
    }
};

struct Page {
    MemorySettings settings;
    QTemporaryDir folder;
    PreferencesStore store{settings};
    std::unique_ptr<PrintQueue> queue;
    std::shared_ptr<NoFrames> frames = std::make_shared<NoFrames>();
    std::vector<std::string> languages;  ///< that the sheet was asked for in
    std::unique_ptr<SheetPage> page;
    QString said;

    Page() {
        application();
        settings.values["network/printers"] = "";
        queue =
            std::make_unique<PrintQueue>(folder.filePath("films").toStdString(), [this] { return store.printers(); });
        make();
    }
    void make() {
        page = std::make_unique<SheetPage>(SheetPage::Parts{frames, store, settings, *queue,
                                                            [this](const std::string& language) {
                                                                languages.push_back(language);
                                                                sdk::FilmSheet sheet{{"Site A"}, {"foot"}, {}};
                                                                for (const char* uid : {"1.1", "1.2", "1.3"}) {
                                                                    sdk::SheetFilm film;
                                                                    film.image = {uid, 1};
                                                                    film.lines = {"film " + std::string(uid) + " " +
                                                                                  language};
                                                                    film.chosen = uid != std::string("1.3");
                                                                    sheet.films.push_back(film);
                                                                }
                                                                return sheet;
                                                            },
                                                            [](const sdk::SheetFilm& film, bool asSeen) {
                                                                SheetRequest request{film, plainLook(film), {}, {}};
                                                                request.look.orientation.mirrored = asSeen;
                                                                return request;
                                                            }});
        QObject::connect(page.get(), &SheetPage::said, page.get(), [this](const QString& text) { said = text; });
        page->open();
    }
    template <class Widget>
    Widget* find(const char* name) const {
        auto* found = page->findChild<Widget*>(name);
        BOOST_REQUIRE_MESSAGE(found, name);
        return found;
    }
    void choose(const char* name, int index) const {
        auto* box = find<QComboBox>(name);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
    QStringList listed() const {
        QStringList all;
        const auto* list = find<QListWidget>("sheetFilms");
        for (int i = 0; i < list->count(); ++i)
            all << (list->item(i)->checkState() == Qt::Checked ? "+" : "-") + list->item(i)->text();
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sheet_page, Page)

BOOST_AUTO_TEST_CASE(the_films_that_belong_on_a_sheet_are_chosen_and_order_and_choice_survive_another_language) {
    BOOST_CHECK((listed() == QStringList{"+film 1.1 en", "+film 1.2 en", "-film 1.3 en"}));
    find<QListWidget>("sheetFilms")->setCurrentRow(0);
    find<QPushButton>("sheetDown")->click();
    find<QListWidget>("sheetFilms")->item(2)->setCheckState(Qt::Checked);
    choose("sheetLanguage", 1);
    BOOST_CHECK_EQUAL(languages.back(), "zh");
    BOOST_CHECK((listed() == QStringList{"+film 1.2 zh", "+film 1.1 zh", "+film 1.3 zh"}));
    page->open();  // as when the language of the window changes
    BOOST_CHECK((listed() == QStringList{"+film 1.2 zh", "+film 1.1 zh", "+film 1.3 zh"}));
}

BOOST_AUTO_TEST_CASE(layout_paper_and_ground_are_there_again) {
    choose("sheetGrid", 3);
    choose("sheetPaper", 1);
    choose("sheetTurned", 0);
    find<QCheckBox>("sheetDark")->click();
    make();
    BOOST_CHECK_EQUAL(find<QComboBox>("sheetGrid")->currentIndex(), 3);
    BOOST_CHECK_EQUAL(find<QComboBox>("sheetPaper")->currentText().toStdString(), "A3");
    BOOST_CHECK_EQUAL(find<QComboBox>("sheetTurned")->currentIndex(), 0);
    BOOST_CHECK(find<QCheckBox>("sheetDark")->isChecked());
}

BOOST_AUTO_TEST_CASE(unless_one_is_chosen_the_layout_follows_the_films) {
    const auto pages = [this] { return find<QLabel>("sheetNumber")->text(); };
    BOOST_CHECK_EQUAL(find<QComboBox>("sheetGrid")->currentText().toStdString(), "By the number of films");
    BOOST_CHECK_EQUAL(pages().toStdString(), "Page 1 of 1");
    find<QListWidget>("sheetFilms")->item(2)->setCheckState(Qt::Checked);
    BOOST_CHECK_EQUAL(pages().toStdString(), "Page 1 of 1");
    choose("sheetGrid", 2);  // 1 × 2
    BOOST_CHECK_EQUAL(pages().toStdString(), "Page 1 of 2");
    choose("sheetPaper", 1);
    make();
    BOOST_CHECK_EQUAL(find<QComboBox>("sheetGrid")->currentIndex(), 2);
}

BOOST_AUTO_TEST_CASE(no_film_chosen_is_said_and_nothing_can_be_printed) {
    auto* list = find<QListWidget>("sheetFilms");
    for (int i = 0; i < list->count(); ++i) list->item(i)->setCheckState(Qt::Unchecked);
    BOOST_CHECK(!find<QPushButton>("sheetGo")->isEnabled());
    BOOST_CHECK(!find<QLabel>("sheetProblem")->text().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_film_printer_appears_at_once_and_is_refused_until_it_is_set_up) {
    network::Printer printer;
    printer.id = "1";
    printer.name = "Hall";
    store.setPrinters({printer});
    auto* target = find<QComboBox>("sheetTarget");
    BOOST_REQUIRE_GE(target->findText("Film: Hall"), 0);
    choose("sheetTarget", target->findText("Film: Hall"));
    BOOST_CHECK(!find<QPushButton>("sheetGo")->isEnabled());
    printer.host = "127.0.0.1";
    printer.port = 9;
    store.setPrinters({printer});
    BOOST_CHECK(find<QPushButton>("sheetGo")->isEnabled());
    BOOST_CHECK(!find<QComboBox>("sheetPaper")->isEnabled());  // the film has its own size
    find<QPushButton>("sheetGo")->click();
    BOOST_CHECK(!find<QPushButton>("sheetGo")->isEnabled());  // one at a time
    BOOST_CHECK(waitFor([&] { return !said.isEmpty() && !queue->isBusy() && queue->entries().size() == 1; }));
    BOOST_CHECK_EQUAL(queue->entries()[0].job.pages, 1);
    BOOST_CHECK(said.contains("2 film"));  // without a picture: the reader is told
}

BOOST_AUTO_TEST_SUITE_END()

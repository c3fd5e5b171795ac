#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "plugin/hanging/layout_shelf.h"
#include "tests/plugin/hanging/box.h"
#include "tests/plugin/window/fake_host.h"

using hsg::LayoutShelf;
using Origin = hsg::LayoutShelf::Origin;

namespace {

struct Place {
    Place() { settings.folder = folder.path().toStdString(); }
    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir folder;
    fake::Settings settings;
};

void settle(LayoutShelf& shelf) {
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !shelf.isBusy(); }, 5000));
}

std::string ids(const LayoutShelf& shelf) {
    std::string text;
    for (const auto& entry : shelf.entries()) text += (text.empty() ? "" : " ") + entry.layout.id;
    return text;
}

reporting::HangingLayout mine(const std::string& name) {
    auto layout = box::layout("four");
    layout.name = {{"en", name}, {"zh", "我的"}};
    return layout;
}

void put(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

const char* const shippedIds = "pair four sheet one prior oblique";

}  // namespace

BOOST_AUTO_TEST_SUITE(shelf)

BOOST_AUTO_TEST_CASE(a_kept_layout_is_there_again_at_the_next_start_with_everything) {
    Place place;
    auto layout = mine("Mine \"with\" \\ signs");
    layout.selectors[0].elapsedMin = 15;
    layout.selectors[0].elapsedMax = 40.5;
    layout.selectors[0].words = {"right oblique", "右斜"};
    layout.selectors[0].laterality = "R";
    layout.selectors[0].prior = 2;
    layout.selectors[0].keyImage = false;
    layout.selectors[1].counting = true;
    layout.selectors[1].choose = reporting::FilmChoice::Middle;
    layout.selectors[1].frame = reporting::FrameChoice::Last;
    layout.selectors[1].modalities = {"RF", "XA"};
    layout.stages[0].links = reporting::StageLinks{true, false, false, true};
    layout.stages[0].compare = reporting::StageComparison::Difference;
    layout.stages[0].sameScale = false;
    layout.stages[0].steps = {"tube"};
    layout.stages[0].name = {{"en", "first"}};
    layout.stages[0].panes[1].window = 0;
    layout.stages[0].panes[2].polarity = reporting::PanePolarity::Own;
    std::string id;
    {
        LayoutShelf shelf(box::source(), place.settings);
        settle(shelf);
        id = shelf.add(layout);
        settle(shelf);
    }
    LayoutShelf again(box::source(), place.settings);
    BOOST_TEST(ids(again) == shippedIds);  // own layouts are read off the GUI thread
    settle(again);
    BOOST_REQUIRE(again.find(id));
    layout.id = id;
    layout.templateId = "hsg";
    BOOST_TEST((again.find(id)->layout == layout));
    BOOST_TEST((again.find(id)->origin == Origin::Own));
    BOOST_TEST(again.problems().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_deleted_layout_comes_back_on_undo_to_its_place_and_its_file_with_it) {
    Place place;
    LayoutShelf shelf(box::source(), place.settings);
    settle(shelf);
    const auto first = shelf.add(mine("A")), second = shelf.add(mine("B"));
    shelf.move(second, -100);
    const auto order = ids(shelf);
    BOOST_TEST(order.starts_with(second));
    shelf.remove(second);
    settle(shelf);
    BOOST_TEST(!shelf.find(second));
    BOOST_TEST(!QFile::exists(place.file("layouts/own_2.yaml")));
    BOOST_TEST(shelf.canUndo());
    shelf.undo();
    settle(shelf);
    BOOST_TEST(ids(shelf) == order);
    BOOST_TEST(QFile::exists(place.file("layouts/own_2.yaml")));
    BOOST_TEST(!shelf.canUndo());
    BOOST_TEST(first != second);
}

BOOST_AUTO_TEST_CASE(the_order_and_the_guides_layout_outlive_the_program) {
    Place place;
    {
        LayoutShelf shelf(box::source(), place.settings);
        settle(shelf);
        BOOST_TEST(shelf.guideLayout("RF").id == "pair");
        shelf.move("sheet", -2);
        shelf.setGuideLayout("RF", "four");
        shelf.setGuideLayout({}, "one");
    }
    LayoutShelf shelf(box::source(), place.settings);
    settle(shelf);
    BOOST_TEST(ids(shelf) == "sheet pair four one prior oblique");
    BOOST_TEST(shelf.guideLayout("RF").id == "four");
    BOOST_TEST(shelf.guideLayout("DX").id == "one");
    shelf.setGuideLayout("RF", "");
    BOOST_TEST(shelf.guideLayout("RF").id == "one");
    shelf.setGuideLayout({}, "gone");
    BOOST_TEST(shelf.guideLayout("RF").id == "pair");  // what is not there is never hung
}

BOOST_AUTO_TEST_CASE(broken_files_stop_nothing_and_are_told_with_their_place) {
    Place place;
    put(place.file("layouts/a.yaml"),
        "id: ok\nname: {en: \"Fine\"}\nselectors:\n  - {id: any}\nstages:\n"
        "  - {id: s, grid: [1, 1], panes: [{show: [any]}]}\n");
    put(place.file("layouts/b.yaml"),
        "id: bad\nname: {en: \"Bad\"}\nselectors: []\nstages:\n"
        "  - {id: s, grid: [1, 2], panes: [{show: [nobody]}]}\n");
    put(place.file("layouts/c.yaml"), QByteArray("\x00\xff\xfe garbage", 12));
    put(place.file("layouts/d.yaml"), QByteArray(300 * 1024, 'x'));
    put(place.file("layouts/e.yaml"),
        "id: other\nname: {en: \"Other department\"}\nselectors:\n"
        "  - {id: p, phases: [PORTAL]}\nstages:\n"
        "  - {id: s, grid: [1, 1], panes: [{show: [p]}]}\n");
    LayoutShelf shelf(box::source(), place.settings);
    settle(shelf);
    BOOST_TEST(ids(shelf) == std::string(shippedIds) + " ok other");
    const auto all = shelf.problems().join('\n').toStdString();
    BOOST_TEST_MESSAGE(all);
    BOOST_TEST(all.find("b.yaml:5:5: The grid has 2 places, but there are 1 panes.") != std::string::npos);
    BOOST_TEST(all.find("There is no selector 'nobody'") != std::string::npos);
    BOOST_TEST(all.find("c.yaml") != std::string::npos);
    BOOST_TEST(all.find("d.yaml: larger than 256 KiB") != std::string::npos);
    BOOST_TEST(all.find("There is no phase 'PORTAL'") != std::string::npos);  // told, but it can be hung
}

BOOST_AUTO_TEST_CASE(layouts_are_shared_by_file_and_by_folder) {
    Place place, colleague;
    LayoutShelf shelf(box::source(), place.settings);
    settle(shelf);
    const auto id = shelf.add(mine("Shared one"));
    shelf.exportTo(id, place.file("shared/theirs"));
    settle(shelf);
    BOOST_REQUIRE(QFile::exists(place.file("shared/theirs.yaml")));

    LayoutShelf other(box::source(), colleague.settings);
    settle(other);
    const auto own = other.add(mine("Own"));  // the same id as the colleague's
    other.setSharedFolder(place.file("shared"));
    settle(other);
    BOOST_TEST(ids(other) == std::string(shippedIds) + " " + own + " shared_own_1");
    BOOST_TEST((other.find("shared_own_1")->origin == Origin::Shared));
    other.remove("shared_own_1");  // not his to remove
    BOOST_TEST(other.find("shared_own_1"));
    QString told;
    QObject::connect(&other, &LayoutShelf::told, [&](const QString& text, bool) { told = text; });
    other.importFiles({place.file("shared/theirs.yaml")});
    settle(other);
    settle(other);
    BOOST_REQUIRE(other.find("own_2"));
    BOOST_TEST(other.find("own_2")->layout.name.at("en") == "Shared one");
    BOOST_TEST(!told.isEmpty());
    other.importFiles({place.file("no such file.yaml")});
    settle(other);
    BOOST_TEST(other.problems().join('\n').contains("no such file.yaml"));
    other.setSharedFolder("/nowhere/at/all");
    settle(other);
    BOOST_TEST(ids(other) == std::string(shippedIds) + " own_1 own_2");
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_said_and_the_layout_stays_usable) {
    Place place;
    put(place.file("layouts"), "a file where the folder should be");
    LayoutShelf shelf(box::source(), place.settings);
    settle(shelf);
    bool failed = false;
    QObject::connect(&shelf, &LayoutShelf::told, [&](const QString&, bool isFailure) { failed = isFailure; });
    const auto id = shelf.add(mine("A"));
    settle(shelf);
    BOOST_TEST(failed);
    BOOST_TEST(shelf.find(id));
}

BOOST_AUTO_TEST_CASE(every_shipped_layout_survives_being_written_and_read) {
    for (const auto& layout : box::source().layouts) {
        auto named = layout;
        const auto read = reporting::readLayout(reporting::writeLayout(named), "x.yaml", box::source());
        BOOST_REQUIRE_MESSAGE(read.value, layout.id);
        BOOST_TEST((*read.value == named), layout.id);
        BOOST_TEST(read.diagnostics.empty(), layout.id);
    }
}

BOOST_AUTO_TEST_SUITE_END()

#pragma once

#include <unistd.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "plugin/editor/edit_page.h"
#include "plugin/editor/editor_window.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/outline_view.h"
#include "plugin/editor/shelf_desk.h"
#include "plugin/editor/trial_desk.h"
#include "tests/plugin/window/fake_host.h"

/// The editor on a copy of the shipped template, in a data directory of its own.
namespace office {

namespace fs = std::filesystem;
using reporting::authoring::ItemKind;
using reporting::authoring::NodePath;

struct Office {
    explicit Office(const std::string& language = "en") {
        static int count = 0;
        home =
            fs::temp_directory_path() / ("fimbria-editor-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        fs::create_directories(home / "data");
        fs::create_directories(home / "department");
        fs::copy(fs::path(FIMBRIA_SOURCE_DIR) / "templates/hsg", home / "department/hsg", fs::copy_options::recursive);
        host.kept.folder = (home / "data").string();
        host.kept.spoken = language;
        host.kept.values["hsg/templates"] = (home / "department").string();
        start();
    }
    ~Office() {
        window.reset();
        std::error_code ignored;
        fs::remove_all(home, ignored);
    }
    void start() {
        window = std::make_unique<hsg::editor::EditorWindow>(host, [] { return std::string("20260302103000"); });
        window->resize(1500, 900);
        window->show();
        settle();
    }
    /// Until nothing is under way any more.
    void settle() {
        QElapsedTimer timer;
        timer.start();
        // what ends may begin something else: quiet twice in a row
        for (int quiet = 0; quiet < 2 && timer.elapsed() < 60000;) {
            QTest::qWait(5);
            quiet = window->isBusy() ? 0 : quiet + 1;
        }
        BOOST_REQUIRE_MESSAGE(!window->isBusy(), "busy: draft " << desk().isBusy() << ", shelf "
                                                                << window->shelf().isBusy() << ", trial "
                                                                << window->trial().isRunning());
    }
    void openDraft() {
        window->shelf().openDraftOf((home / "department/hsg").string());
        settle();
        BOOST_REQUIRE(desk().isOpen());
        BOOST_REQUIRE(desk().facts());
    }
    hsg::editor::DraftDesk& desk() { return window->desk(); }
    const hsg::editor::DraftFacts& facts() { return *desk().facts(); }
    std::string value(const NodePath& path) { return hsg::editor::valueAt(facts(), path); }

    template <class T>
    T* find(const char* name) {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        BOOST_REQUIRE_MESSAGE(found, name);
        return found;
    }
    /// The visible widget with that accessible name.
    template <class T>
    T* named(const QString& name) {
        for (auto* one : window->findChildren<T*>())
            if (one->isVisible() && one->accessibleName() == name) return one;
        BOOST_FAIL("nothing is called " << name.toStdString());
        return nullptr;
    }
    void click(const char* name) {
        auto* button = find<QAbstractButton>(name);
        BOOST_REQUIRE_MESSAGE(button->isEnabled(), std::string(name) + " is not enabled");
        button->click();
        settle();
    }
    void choose(const NodePath& path) {
        window->goTo("edit");
        window->editPage().goTo(path);
        settle();
        const auto* item = window->editPage().outline().chosen();
        BOOST_REQUIRE(item);
        BOOST_TEST(item->path.text() == path.text());
    }
    void choose(ItemKind kind, const std::string& id) {
        const auto* item = hsg::editor::itemOf(facts(), kind, id);
        BOOST_REQUIRE_MESSAGE(item, id);
        choose(NodePath(item->path));
    }
    /// Puts words into a field as a person would: everything else in it goes.
    void type(QWidget* field, const QString& words) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, words);
        settle();
    }

    fs::path home;
    fake::Host host;
    std::unique_ptr<hsg::editor::EditorWindow> window;
};

}  // namespace office

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/host/gui.h"
#include "viewer/host/key_recorder.h"
#include "viewer/host/language.h"
#include "viewer/host/preferences_page.h"

using namespace viewer::host;
using viewer::ui::CornerField;
using viewer::ui::MouseMap;
using viewer::ui::Tool;

namespace {

void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&widget, &down);
}

/// The page as the window makes it, on settings that are nowhere kept.
struct Page {
    MemorySettings settings;
    PreferencesStore store{settings};
    Keymap keymap{settings};
    KeySet changed;
    PreferencesPage page{{store, keymap,
                          [this](const KeySet& keys) {
                              changed = keys;
                              for (const auto& [id, text] : keys) settings.setValue("keys/" + id, text);
                              for (const auto& binding : std::vector<Binding>(keymap.bindings())) keymap.add(binding);
                          },
                          [] { return std::string("en"); }, [](const std::string&) {}, "/nowhere"}};
    Page() {
        keymap.add({"view.invert", "Invert", "Films", KeyArea::Films, "I", {}});
        keymap.add({"view.fit", "Fit", "Films", KeyArea::Films, "=", {}});
        keymap.add({"window.quit", "Quit", "Window", KeyArea::Window, "Ctrl+Q", {}});
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_preference_is_there_again_and_told_at_once) {
    MemorySettings settings;
    PreferencesStore store(settings);
    int told = 0;
    QObject::connect(&store, &PreferencesStore::changed, &store, [&] { ++told; });
    BOOST_CHECK(store.set("cine-rate", "15").isEmpty());
    BOOST_CHECK_EQUAL(told, 1);
    BOOST_CHECK_EQUAL(store.now().films.cineRate, 15);
    BOOST_CHECK(store.set("cine-rate", "15").isEmpty());
    BOOST_CHECK_EQUAL(told, 1);  // nothing changed
    BOOST_CHECK_EQUAL(PreferencesStore(settings).now().films.cineRate, 15);
}

BOOST_AUTO_TEST_CASE(a_wrong_value_is_refused_and_a_spoilt_setting_is_named_and_its_default_holds) {
    MemorySettings settings;
    PreferencesStore store(settings);
    BOOST_CHECK(!store.set("cine-rate", "a thousand").isEmpty());
    BOOST_CHECK(!store.set("cine-rate", "1000").isEmpty());
    BOOST_CHECK(!store.set("no-such-thing", "1").isEmpty());
    BOOST_CHECK(settings.values.empty());
    settings.values["preferences/cine-rate"] = "1000";
    settings.values["preferences/corner-top-left"] = "patient-name nonsense";
    const PreferencesStore spoilt(settings);
    BOOST_CHECK_EQUAL(spoilt.problems().size(), 2);
    BOOST_CHECK_EQUAL(spoilt.now().films.cineRate, viewer::ui::Preferences{}.cineRate);
    BOOST_CHECK((spoilt.now().films.corners[viewer::ui::kTopLeft] == std::vector{CornerField::PatientName}));
}

BOOST_AUTO_TEST_CASE(every_preference_takes_its_default_and_every_choice) {
    MemorySettings settings;
    PreferencesStore store(settings);
    for (const auto& row : preferenceTable()) {
        BOOST_CHECK_MESSAGE(problemOf(row, defaultOf(row)).isEmpty(), row.id);
        BOOST_CHECK_EQUAL(store.value(row.id), defaultOf(row));
        for (const auto& choice : row.choices) {
            BOOST_CHECK_MESSAGE(store.set(row.id, choice.value).isEmpty(), row.id + " " + choice.value);
            BOOST_CHECK_EQUAL(store.value(row.id), choice.value);
        }
    }
    store.resetAll();
    BOOST_CHECK(store.now() == AllPreferences{});
    BOOST_CHECK(PreferencesStore(settings).now() == AllPreferences{});
}

BOOST_AUTO_TEST_CASE(the_buttons_of_the_mouse_persist) {
    MemorySettings settings;
    MouseMap map;
    map.left = Tool::Scroll;
    map.right = Tool::Window;
    map.middle = Tool::Nothing;
    map.wheel = MouseMap::Wheel::Zoom;
    map.doubleClick = MouseMap::DoubleClick::OneToOne;
    map.invertLevel = true;
    map.sensitivity = 2.25;
    {
        PreferencesStore store(settings);
        store.setMouse(map);
        BOOST_CHECK(store.now().films.mouse == map);
    }
    BOOST_CHECK(PreferencesStore(settings).now().films.mouse == map);
}

BOOST_AUTO_TEST_CASE(a_field_stands_in_one_corner_or_in_none) {
    MemorySettings settings;
    PreferencesStore store(settings);
    store.setCorner(CornerField::Window, viewer::ui::kTopRight);
    store.setCorner(CornerField::PatientName, std::nullopt);
    const PreferencesStore again(settings);
    BOOST_CHECK(again.cornerOf(CornerField::Window) == viewer::ui::kTopRight);
    BOOST_CHECK(!again.cornerOf(CornerField::PatientName));
    BOOST_CHECK(again.now().films.corners == store.now().films.corners);
    store.resetCorners();
    BOOST_CHECK(PreferencesStore(settings).now().films.corners == viewer::ui::defaultCorners());
}

BOOST_AUTO_TEST_CASE(film_printers_persist) {
    MemorySettings settings;
    viewer::network::Printer printer;
    printer.id = "7";
    printer.name = "放射科";
    printer.host = "10.0.0.9";
    PreferencesStore(settings).setPrinters({printer, printer});
    const auto again = PreferencesStore(settings).printers();
    BOOST_REQUIRE_EQUAL(again.size(), 2);
    BOOST_CHECK(again[0] == printer);
}

BOOST_AUTO_TEST_CASE(the_recorder_takes_a_sequence_and_a_modifier_alone_is_no_key) {
    application();
    KeyRecorder recorder;
    QString taken;
    QObject::connect(&recorder, &KeyRecorder::recorded, &recorder, [&](const QString& keys) { taken = keys; });
    recorder.start();
    BOOST_REQUIRE(recorder.isRecording());
    press(recorder, Qt::Key_Control, Qt::ControlModifier);
    press(recorder, Qt::Key_K, Qt::ControlModifier);
    press(recorder, Qt::Key_Tab);
    BOOST_CHECK(waitFor([&] { return !recorder.isRecording(); }));
    BOOST_CHECK_EQUAL(taken.toStdString(), "Ctrl+K, Tab");
}

BOOST_AUTO_TEST_CASE(a_key_that_another_command_has_is_shown_as_a_conflict_and_can_be_taken_over) {
    application();
    Page p;
    p.page.open({});
    p.page.openKeys();
    auto* keys = p.page.findChild<KeysPage*>();
    BOOST_REQUIRE(keys);
    keys->choose("view.fit");
    auto* recorder = keys->findChild<KeyRecorder*>();
    BOOST_REQUIRE(recorder);
    emit recorder->recorded("I");
    BOOST_CHECK_EQUAL(p.changed["view.fit"], "=; I");
    const auto conflicts = p.keymap.conflicts();
    BOOST_REQUIRE_EQUAL(conflicts.size(), 1);
    keys->refresh();
    bool named = false;
    for (const auto* label : keys->findChildren<QLabel*>()) named = named || label->text().contains("Invert");
    BOOST_CHECK(named);
}

BOOST_AUTO_TEST_CASE(every_subject_of_the_preferences_opens_in_both_languages) {
    application();
    Language language;
    Page p;
    QStringList english;
    for (const char* code : {"en", "zh"}) {
        language.use(code);
        bool made = false;
        p.page.open({{"Extra", [&](QWidget* parent) {
                          made = true;
                          return new QLabel("extra", parent);
                      }}});
        BOOST_CHECK(made);
        auto* subjects = p.page.findChild<QListWidget*>("preferenceSubjects");
        BOOST_REQUIRE(subjects);
        BOOST_CHECK_EQUAL(subjects->count(), 8);
        for (int row = 0; row < subjects->count(); ++row) {
            subjects->setCurrentRow(row);
            auto* stack = p.page.findChild<QStackedWidget*>();
            BOOST_CHECK_EQUAL(stack->currentIndex(), row);
            if (code == std::string("en"))
                english << subjects->item(row)->text();
            else if (row + 1 < subjects->count())
                BOOST_CHECK_NE(subjects->item(row)->text().toStdString(), english[row].toStdString());
        }
    }
    language.use("en");
}

BOOST_AUTO_TEST_CASE(a_choice_on_the_page_is_in_force_without_a_restart) {
    application();
    Page p;
    p.page.open({});
    auto* corner = p.page.findChild<QComboBox*>("corner-" + QString::fromStdString(cornerFieldId(CornerField::Window)));
    BOOST_REQUIRE(corner);
    corner->setCurrentIndex(corner->findData(int(viewer::ui::kTopLeft)));
    emit corner->activated(corner->currentIndex());
    BOOST_CHECK(p.store.cornerOf(CornerField::Window) == viewer::ui::kTopLeft);
}

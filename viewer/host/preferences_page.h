#pragma once

#include <functional>
#include <vector>

#include "viewer/host/keys_page.h"
#include "viewer/host/page_frame.h"
#include "viewer/host/preferences_store.h"

class QListWidget;
class QStackedWidget;

namespace viewer::host {

/// Preferences: a list of subjects at the left, the subject beside it. Everything is in force at once; there is no OK.
class PreferencesPage : public PageFrame {
    Q_OBJECT
public:
    struct Parts {
        PreferencesStore& store;
        const Keymap& keymap;
        KeysPage::Change changeKeys;
        std::function<std::string()> language;
        std::function<void(const std::string&)> setLanguage;
        std::string dataDirectory;
    };
    /// A page of somebody else, e.g. of the plugin: title, and how it is made.
    struct Extra {
        QString title;
        std::function<QWidget*(QWidget* parent)> make;
    };
    explicit PreferencesPage(Parts parts, QWidget* parent = nullptr);

    /// Builds everything anew in the language of the window; the subject stays.
    void open(const std::vector<Extra>& extras);
    /// The subject with the mouse and the one with the keys.
    void openKeys();
    /// The subject with the film printers.
    void openPrinters();
    /// The keymap changed.
    void refreshKeys();

signals:
    void said(const QString& text, bool isProblem);

private:
    void addSubject(const QString& title, QWidget* page, bool scrolls = true);
    QWidget* generalPage();
    QWidget* tablePage(PreferenceRow::Section section);
    QWidget* textsPage();
    QWidget* mousePage();

    Parts parts_;
    QListWidget* subjects_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    KeysPage* keys_ = nullptr;
    int keysRow_ = -1, printersRow_ = -1;
};

}  // namespace viewer::host

#include <cmath>

#include "viewer/host/main_window_private.h"

namespace viewer::host {

void MainWindow::Private::buildPreferences() {
    PreferencesPage::Parts page{preferences,
                                keymap,
                                [this](const KeySet& keys) { changeKeys(keys); },
                                [this] { return parts.settings.language(); },
                                [this](const std::string& code) { window.setLanguage(code); },
                                parts.settings.dataDirectory()};
    preferencesPage = new PreferencesPage(std::move(page));
    preferencesPage->setObjectName("preferencesPage");
    pages->addWidget(preferencesPage);
    QObject::connect(preferencesPage, &PreferencesPage::closed, &window, [this] { showHome(); });
    QObject::connect(preferencesPage, &PreferencesPage::said, &window, [this](const QString& text, bool isProblem) {
        say(text, isProblem ? sdk::Severity::Warning : sdk::Severity::Good);
    });
    QObject::connect(&preferences, &PreferencesStore::changed, &window, [this] { applyPreferences(); });
}

/// Everything that depends on a preference follows here, at the start and at every change.
void MainWindow::Private::applyPreferences() {
    const AllPreferences& now = preferences.now();
    panes->setPreferences(now.films);
    parts.services.frames->setCacheBytes(std::size_t(now.films.decodedCacheMb) << 20);
    placePanel();
}

void MainWindow::Private::placePanel() {
    const int place = preferences.now().panelAtLeft ? 0 : 1;
    if (columns->indexOf(panelHalf) >= 0 && columns->indexOf(panelHalf) != place) {
        columns->insertWidget(place, panelHalf);
        columns->setStretchFactor(place, 0);
        columns->setStretchFactor(1 - place, 1);
    }
    const double share = static_cast<double>(panelHalf->width()) / std::max(1, window.width());
    if (std::abs(share - preferences.now().panelShare) > 0.011) limitPanel();  // not while its edge is dragged
}

void MainWindow::Private::showPreferences() {
    std::vector<PreferencesPage::Extra> extras;
    if (const QString title = plugin->settingsTitle(); !title.isEmpty())
        extras.push_back({title, [this](QWidget* parent) { return plugin->createSettingsPage(parent); }});
    preferencesPage->open(extras);
    showPage(preferencesPage);
}

/// The reader's keys: kept, and in force at once.
void MainWindow::Private::changeKeys(const KeySet& keys) {
    for (const auto& [id, text] : keys) parts.settings.setValue("keys/" + id, text);
    rebuildMenus();
}

}  // namespace viewer::host

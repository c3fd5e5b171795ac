#include "plugin/window/language_menu.h"

#include <QCoreApplication>

#include "plugin/panel/words.h"

namespace hsg {

namespace {

class LanguageMenu {
    Q_DECLARE_TR_FUNCTIONS(hsg::LanguageMenu)
};

const std::string prefix = "hsg.language:";

}  // namespace

std::vector<viewer::sdk::MenuEntry> languageEntries(const PanelContext& context) {
    const auto& source = context.session.source();
    const auto& settings = context.host.settings();
    std::vector<viewer::sdk::MenuEntry> entries;
    if (source.languages.size() < 2) return entries;
    const bool isChosen = isLanguageChosen(source, settings);
    const auto shown = templateLanguage(source, settings);
    const auto add = [&](const std::string& language, const QString& text, bool isOn) {
        viewer::sdk::MenuEntry entry{prefix + language, text.toStdString()};
        entry.group = LanguageMenu::tr("Template language").toStdString();
        entry.isOn = isOn;
        entries.push_back(std::move(entry));
    };
    add({}, LanguageMenu::tr("As the window"), !isChosen);
    for (const auto& one : source.languages) add(one, languageName(one), isChosen && one == shown);
    return entries;
}

bool chooseLanguage(const PanelContext& context, const std::string& entryId) {
    if (!entryId.starts_with(prefix)) return false;
    chooseTemplateLanguage(context.host.settings(), entryId.substr(prefix.size()));
    return true;
}

}  // namespace hsg

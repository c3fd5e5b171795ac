#include "viewer/host/preferences_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace viewer::host {

namespace {

const char* const printersKey = "network/printers";
const char* const cornerKeys[] = {"preferences/corner-top-left", "preferences/corner-top-right",
                                  "preferences/corner-bottom-left", "preferences/corner-bottom-right"};

std::string keyOf(const PreferenceRow& row) {
    return "preferences/" + row.id;
}

}  // namespace

PreferencesStore::PreferencesStore(sdk::Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {
    read();
}

void PreferencesStore::read() {
    for (const auto& row : preferenceTable()) {
        const auto kept = settings_.value(keyOf(row));
        if (!kept || kept->empty()) continue;
        if (const QString problem = problemOf(row, *kept); !problem.isEmpty())
            problems_ << preferenceText(QT_TRANSLATE_NOOP("Preferences", "The setting %1 has no valid value: %2"))
                             .arg(QString::fromStdString(keyOf(row)), problem);
        else
            row.set(now_, *kept);
    }
    readCorners();
}

void PreferencesStore::readCorners() {
    for (std::size_t corner = 0; corner < 4; ++corner) {
        const auto kept = settings_.value(cornerKeys[corner]);
        if (!kept || kept->empty()) continue;
        now_.films.corners[corner].clear();
        if (*kept == "none") continue;
        for (const QString& word : QString::fromStdString(*kept).split(' ', Qt::SkipEmptyParts)) {
            const auto& all = allCornerFields();
            const auto field = std::find_if(all.begin(), all.end(),
                                            [&](ui::CornerField f) { return cornerFieldId(f) == word.toStdString(); });
            if (field != all.end())
                now_.films.corners[corner].push_back(*field);
            else
                problems_ << preferenceText(QT_TRANSLATE_NOOP("Preferences", "The setting %1 has no valid value: %2"))
                                 .arg(cornerKeys[corner], word);
        }
    }
}

void PreferencesStore::take(const AllPreferences& next) {
    if (next == now_) return;
    now_ = next;
    emit changed();
}

QString PreferencesStore::set(const std::string& id, const std::string& value) {
    const auto* row = findPreference(id);
    if (!row) return preferenceText(QT_TRANSLATE_NOOP("Preferences", "There is no such preference."));
    if (const QString problem = problemOf(*row, value); !problem.isEmpty()) return problem;
    AllPreferences next = now_;
    row->set(next, value);
    if (next != now_) settings_.setValue(keyOf(*row), value);
    take(next);
    return {};
}

std::string PreferencesStore::value(const std::string& id) const {
    const auto* row = findPreference(id);
    return row ? row->get(now_) : std::string();
}

void PreferencesStore::reset(const std::string& id) {
    const auto* row = findPreference(id);
    if (!row) return;
    settings_.setValue(keyOf(*row), "");
    AllPreferences next = now_;
    row->set(next, defaultOf(*row));
    take(next);
}

void PreferencesStore::resetAll() {
    for (const auto& row : preferenceTable()) settings_.setValue(keyOf(row), "");
    for (const char* key : cornerKeys) settings_.setValue(key, "");
    problems_.clear();
    take({});
}

std::optional<ui::Corner> PreferencesStore::cornerOf(ui::CornerField field) const {
    for (std::size_t corner = 0; corner < 4; ++corner) {
        const auto& fields = now_.films.corners[corner];
        if (std::find(fields.begin(), fields.end(), field) != fields.end()) return ui::Corner(corner);
    }
    return std::nullopt;
}

void PreferencesStore::setCorner(ui::CornerField field, std::optional<ui::Corner> corner) {
    AllPreferences next = now_;
    for (auto& fields : next.films.corners) std::erase(fields, field);
    if (corner) {
        auto& fields = next.films.corners[std::size_t(*corner)];
        fields.push_back(field);
        std::sort(fields.begin(), fields.end());  // the order of the table
    }
    take(next);
    writeCorners();
}

void PreferencesStore::resetCorners() {
    AllPreferences next = now_;
    next.films.corners = ui::defaultCorners();
    for (const char* key : cornerKeys) settings_.setValue(key, "");
    take(next);
}

void PreferencesStore::writeCorners() {
    for (std::size_t corner = 0; corner < 4; ++corner) {
        std::string words;
        for (const auto field : now_.films.corners[corner]) words += (words.empty() ? "" : " ") + cornerFieldId(field);
        settings_.setValue(cornerKeys[corner], words.empty() ? "none" : words);
    }
}

void PreferencesStore::setMouse(const ui::MouseMap& map) {
    AllPreferences next = now_;
    next.films.mouse = map;
    for (const auto& row : preferenceTable())
        if (row.section == PreferenceRow::Section::Mouse) settings_.setValue(keyOf(row), row.get(next));
    take(next);
}

std::vector<network::Printer> PreferencesStore::printers() const {
    std::vector<network::Printer> all;
    const auto text = settings_.value(printersKey).value_or("");
    for (const auto& entry : QJsonDocument::fromJson(QByteArray::fromStdString(text)).array())
        if (auto printer = network::printerFrom(entry.toString().toStdString())) all.push_back(std::move(*printer));
    return all;
}

void PreferencesStore::setPrinters(const std::vector<network::Printer>& printers) {
    QJsonArray all;
    for (const auto& printer : printers) all.append(QString::fromStdString(network::toText(printer)));
    settings_.setValue(printersKey, QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString());
    emit printersChanged();
}

}  // namespace viewer::host

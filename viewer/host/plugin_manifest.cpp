#include "viewer/host/plugin_manifest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <map>

#include "viewer/sdk/reading_plugin.h"

namespace viewer::host {

namespace {

std::string text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString().toStdString();
}

bool isName(const std::string& text) {
    const auto ok = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), ok);
}

/// The name of the first field that is missing or of the wrong kind; empty if none.
std::string readFields(const QJsonObject& json, PluginManifest& manifest) {
    manifest.id = text(json, "id");
    manifest.name = text(json, "name");
    manifest.version = text(json, "version");
    const auto names = json.value(QLatin1String("names")).toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        manifest.names[it.key().toStdString()] = it.value().toString().toStdString();
    const auto api = json.value(QLatin1String("hostApi")).toObject();
    manifest.apiMin = api.value(QLatin1String("min")).toInt(0);
    manifest.apiMax = api.value(QLatin1String("max")).toInt(0);
    for (const auto& modality : json.value(QLatin1String("modalities")).toArray())
        manifest.modalities.push_back(modality.toString().toStdString());
    for (const auto& command : json.value(QLatin1String("commands")).toArray())
        manifest.commands.push_back({text(command.toObject(), "name"), text(command.toObject(), "help")});

    if (!isName(manifest.id)) return "id";
    if (manifest.name.empty()) return "name";
    if (manifest.version.empty()) return "version";
    if (manifest.apiMin < 1 || manifest.apiMax < manifest.apiMin) return "hostApi";
    for (const auto& command : manifest.commands)
        if (!isName(command.name) || command.help.empty()) return "commands";
    return {};
}

}  // namespace

const std::string& PluginManifest::nameIn(const std::string& language) const {
    const auto found = names.find(language);
    return found == names.end() || found->second.empty() ? name : found->second;
}

Refusal readManifest(const QJsonObject& metaData, PluginManifest& manifest) {
    if (metaData.isEmpty()) return {"plugin.none", {}};
    const std::string iid = text(metaData, "IID");
    const std::string wrongField = readFields(metaData.value(QLatin1String("MetaData")).toObject(), manifest);
    if (iid != FIMBRIA_READING_PLUGIN_IID) return {"plugin.iid", iid};
    if (!wrongField.empty()) return {"plugin.manifest", wrongField};
    if (hostApiVersion < manifest.apiMin || hostApiVersion > manifest.apiMax)
        return {"plugin.api", std::to_string(manifest.apiMin) + "–" + std::to_string(manifest.apiMax)};
    return {};
}

std::string refusalText(const Refusal& refusal) {
    static const std::map<std::string, const char*> sentences = {
        {"plugin.none", QT_TRANSLATE_NOOP("Plugins", "It is not a plugin: it has no manifest. %1")},
        {"plugin.iid", QT_TRANSLATE_NOOP("Plugins", "It is made for another interface (%1).")},
        {"plugin.manifest", QT_TRANSLATE_NOOP("Plugins", "Its manifest has no valid field “%1”.")},
        {"plugin.api", QT_TRANSLATE_NOOP("Plugins", "It needs host interface %1; this program has %2.")},
        {"plugin.duplicate", QT_TRANSLATE_NOOP("Plugins", "A plugin with the same id is already used: %1.")},
        {"plugin.command", QT_TRANSLATE_NOOP("Plugins", "Its command “%1” already belongs to another.")},
        {"plugin.load", QT_TRANSLATE_NOOP("Plugins", "It could not be loaded: %1")},
        {"plugin.interface", QT_TRANSLATE_NOOP("Plugins", "It does not implement the reading interface.")},
        {"plugin.exception", QT_TRANSLATE_NOOP("Plugins", "It failed while starting: %1")},
    };
    const auto found = sentences.find(refusal.code);
    if (found == sentences.end()) return refusal.detail;
    QString sentence = QCoreApplication::translate("Plugins", found->second);
    if (sentence.contains(QLatin1String("%1"))) sentence = sentence.arg(QString::fromStdString(refusal.detail));
    if (sentence.contains(QLatin1String("%2"))) sentence = sentence.arg(hostApiVersion);
    return sentence.trimmed().toStdString();
}

}  // namespace viewer::host

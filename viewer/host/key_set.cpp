#include "viewer/host/key_set.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace viewer::host {

QByteArray keySetToJson(const KeySet& keys) {
    QJsonObject all;
    for (const auto& [id, text] : keys) all.insert(QString::fromStdString(id), QString::fromStdString(text));
    return QJsonDocument(QJsonObject{{"format", "fimbria-keys"}, {"version", 1}, {"keys", all}}).toJson();
}

sdk::Result<KeySet> keySetFromJson(const QByteArray& json) {
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    if (file.value("format") != "fimbria-keys" || file.value("version").toInt() != 1 || !file.value("keys").isObject())
        return tl::unexpected(sdk::Error{"keys.file", "This is no file of keys.", ""});
    KeySet keys;
    const QJsonObject all = file.value("keys").toObject();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        const std::string text = entry.value().toString().toStdString();
        if (text != "none" && !isKeyText(text))
            return tl::unexpected(sdk::Error{"keys.file", "A text in it is no key.", entry.key().toStdString()});
        keys[entry.key().toStdString()] = text;
    }
    return keys;
}

KeySet ownKeys(const Keymap& keymap) {
    KeySet keys;
    for (const auto& binding : keymap.bindings())
        if (keymap.isOwn(binding.id)) keys[binding.id] = binding.keys.empty() ? "none" : binding.keys;
    return keys;
}

}  // namespace viewer::host

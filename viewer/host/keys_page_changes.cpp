#include <QFile>
#include <QFileDialog>
#include <QKeySequence>
#include <QSaveFile>
#include <algorithm>

#include "viewer/host/keys_page.h"

namespace viewer::host {

namespace {

std::string joined(const std::vector<std::string>& keys) {
    std::string all;
    for (const auto& key : keys) all += (all.empty() ? "" : "; ") + key;
    return all;
}

}  // namespace

void KeysPage::set(const std::string& id, const std::vector<std::string>& keys) {
    const auto* binding = keymap_.find(id);
    if (!binding) return;
    const bool isDefault = keys == keyList(binding->defaultKeys);
    change_({{id, isDefault ? "" : keys.empty() ? "none" : joined(keys)}});
}

void KeysPage::add(const QString& key) {
    const auto* binding = chosen();
    if (!binding) return;
    auto keys = keyList(binding->keys);
    if (std::find(keys.begin(), keys.end(), key.toStdString()) == keys.end()) keys.push_back(key.toStdString());
    set(binding->id, keys);
}

void KeysPage::removeKey(const std::string& key) {
    const auto* binding = chosen();
    if (!binding) return;
    auto keys = keyList(binding->keys);
    std::erase(keys, key);
    set(binding->id, keys);
}

/// The key goes from whoever holds it, or a sequence that it begins, to the chosen command.
void KeysPage::takeFrom(const std::string& key) {
    const auto* binding = chosen();
    if (!binding) return;
    const auto* holder = keymap_.holderOf(key, binding->id);
    if (!holder) return;
    auto keys = keyList(holder->keys);
    const QKeySequence taken(QString::fromStdString(key));
    std::erase_if(keys, [&](const std::string& held) {
        const QKeySequence other(QString::fromStdString(held));
        return other.matches(taken) != QKeySequence::NoMatch || taken.matches(other) != QKeySequence::NoMatch;
    });
    set(holder->id, keys);
}

void KeysPage::resetAll() {
    KeySet all;
    for (const auto& binding : keymap_.bindings())
        if (keymap_.isOwn(binding.id)) all[binding.id] = "";
    change_(all);
}

void KeysPage::exportKeys() {
    auto* dialog = new QFileDialog(this, tr("Save the keys"), QString(), tr("Keys (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("json");
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray json = keySetToJson(ownKeys(keymap_));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
        emit said(written ? tr("The keys are in %1.").arg(path) : tr("%1 cannot be written.").arg(path), !written);
    });
    dialog->setModal(false);
    dialog->show();
}

void KeysPage::importKeys() {
    auto* dialog = new QFileDialog(this, tr("Take the keys from a file"), QString(), tr("Keys (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        const auto keys =
            file.open(QIODevice::ReadOnly) ? keySetFromJson(file.read(1 << 20)) : keySetFromJson(QByteArray());
        if (!keys) {
            const QString where = QString::fromStdString(keys.error().where);
            emit said(where.isEmpty() ? tr("%1 is no file of keys; nothing was changed.").arg(path)
                                      : tr("“%1” has a text that is no key; nothing was changed.").arg(where),
                      true);
            return;
        }
        KeySet all;
        for (const auto& binding : keymap_.bindings())
            if (keymap_.isOwn(binding.id)) all[binding.id] = "";
        for (const auto& [id, text] : *keys) all[id] = text;
        change_(all);
        emit said(tr("The keys of %n command(s) were taken.", nullptr, int(keys->size())), false);
    });
    dialog->setModal(false);
    dialog->show();
}

}  // namespace viewer::host

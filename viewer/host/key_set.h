#pragma once

#include <QByteArray>
#include <map>
#include <string>
#include <vector>

#include "viewer/host/keymap.h"
#include "viewer/sdk/result.h"

namespace viewer::host {

/// The reader's own keys by command id: portable text, "none" for no key, empty for the default.
using KeySet = std::map<std::string, std::string>;

/// What differs from the defaults, as a file to take to another workstation (JSON).
QByteArray keySetToJson(const KeySet& keys);
/// Errors: "keys.file" (no such file of ours, or a text in it that is no key; `where` names the command).
sdk::Result<KeySet> keySetFromJson(const QByteArray& json);

/// The reader's own keys of the commands that are known now.
KeySet ownKeys(const Keymap& keymap);

}  // namespace viewer::host

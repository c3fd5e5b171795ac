#pragma once

#include <QString>
#include <QStringList>

#include "plugin/editor/draft_facts.h"

/// Which words a template knows at a place: names for a condition, ids for a reference, keys for the text of a file.
namespace hsg::editor {

/// Names of answers, derived values, parameters, films, interval and functions. `before`: what stands before the word
/// in the condition: after a comparison come the codes of what is compared.
QStringList conditionWords(const DraftFacts& facts, const QString& before);

enum class IdList { Questions, Phases, Codes, Phrases, Classes, Steps, Cards, Cases, References };
QStringList idWords(const DraftFacts& facts, IdList list);

/// Keys that may stand where the cursor is, by the file and the key above it (templates/FORMAT.md).
QStringList fileWords(const DraftFacts& facts, const std::string& file, const QString& keyAbove, const QString& before);

}  // namespace hsg::editor

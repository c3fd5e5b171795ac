#pragma once

#include <QString>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "reporting/authoring/check_draft.h"

namespace hsg::editor {

/// The mark of words that a person has to replace, in a language of the template: "(new)".
std::string newWords(const std::string& language);
bool isMarkedNew(const std::string& words);
/// Id of the outline's group of such words.
inline constexpr const char* newWordsGroup = "new_words";

/// What the views ask of a checked draft again and again, gathered once on the worker. Immutable.
struct DraftFacts {
    using Words = std::map<std::string, reporting::authoring::DraftView::Words>;

    std::shared_ptr<const reporting::authoring::DraftCheck> check;
    Words labels, phrases;
    std::vector<std::string> languages;
    std::vector<std::string> names;  ///< that a condition may say, of the newest version without errors
    /// The outline of the view, then every phrase and every label by the first part of its name.
    std::vector<reporting::authoring::OutlineItem> outline;
    std::map<std::string, std::vector<std::size_t>> problemsAt;  ///< NodePath::text → problems there or below

    const reporting::authoring::DraftView& view() const { return *check->view; }
    /// In the language, else in the template's first one; empty if there are none.
    QString label(const std::string& key, const std::string& language) const;
    QString phrase(const std::string& id, const std::string& language) const;
    /// Exactly of that language.
    QString wordsOf(const Words& words, const std::string& key, const std::string& language) const;
    /// Words stand in one item, whatever their language: its path.
    reporting::authoring::NodePath itemPath(const reporting::authoring::NodePath& path) const;
    int errorsAt(const reporting::authoring::NodePath& path) const;
    int warningsAt(const reporting::authoring::NodePath& path) const;

    /// `before`: the facts of the check before this one, for what a draft with errors cannot tell; may be null.
    static std::shared_ptr<const DraftFacts> gather(std::shared_ptr<const reporting::authoring::DraftCheck> check,
                                                    const DraftFacts* before = nullptr);
};

}  // namespace hsg::editor

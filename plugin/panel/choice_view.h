#pragma once

#include <string>
#include <vector>

#include "plugin/panel/question_view.h"

namespace hsg {

/// One of several, or several of several: compact buttons, each with its key. Choosing one of several moves on.
class ChoiceView : public QuestionView {
    Q_OBJECT
public:
    ChoiceView(const reporting::Question& question, const reporting::SideId& side, const Words& words, QWidget* parent);

protected:
    void refreshValue(const reporting::Answer* answer, const reporting::Answer* proposal) override;
    bool valueKey(QKeyEvent& event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Item {
        std::string id;  ///< empty: none of these
        OptionButton* button = nullptr;
    };
    void add(const std::string& id, const QString& key, const QString& words);
    void choose(std::size_t index);
    bool point(int delta);
    void unpoint();
    bool isMany() const { return question().kind == reporting::QuestionKind::Choices; }

    std::vector<Item> items_;
    int pointed_ = -1;
};

/// The key of each option, in order: the template's, else the first free digit or letter. Never 'n' unless the template
/// says so. The key of "not assessable" is the last element: "N", or empty where an option has taken it (Shift+N
/// works).
std::vector<QString> optionKeys(const reporting::Question& question);

}  // namespace hsg

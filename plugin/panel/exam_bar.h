#pragma once

#include <QFrame>
#include <vector>

#include "plugin/panel/words.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace hsg {

/// While the examination is open: what is missing, what would help and when it is due, and the clock marks that make
/// the interval certain. One press marks now; a mark of an older examination is typed.
class ExamBar : public QFrame {
    Q_OBJECT
public:
    ExamBar(const PanelContext& context, const Words& words, QWidget* parent);
    void refresh();

private:
    void build();
    void buildTyping();
    void refreshMarks();
    void refreshNeeds();
    void press(const std::string& mark);
    void editMark(const std::string& mark);
    void setTyped();
    /// The examination is going on: its last film is hours old at most.
    bool isGoingOn() const;
    std::optional<reporting::LocalTime> lastFilmTime() const;

    PanelContext x_context;
    Words x_words;
    QPushButton* x_head = nullptr;
    QWidget *x_content = nullptr, *x_typing = nullptr;
    QLabel *x_needs = nullptr, *x_typed = nullptr, *x_base = nullptr;
    QLineEdit* x_time = nullptr;
    std::vector<std::pair<std::string, QPushButton*>> x_marks;
    std::string x_edited;
};

}  // namespace hsg

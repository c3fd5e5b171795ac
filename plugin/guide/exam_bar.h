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

    PanelContext context_;
    Words words_;
    QPushButton* head_ = nullptr;
    QWidget *content_ = nullptr, *typing_ = nullptr;
    QLabel *needs_ = nullptr, *typed_ = nullptr, *base_ = nullptr;
    QLineEdit* time_ = nullptr;
    std::vector<std::pair<std::string, QPushButton*>> marks_;
    std::string edited_;
};

}  // namespace hsg

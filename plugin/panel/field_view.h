#pragma once

#include <QTimer>

#include "plugin/panel/question_view.h"

class QLineEdit;
class QPlainTextEdit;

namespace hsg {

/// A number with its unit. Digits typed on the question go into the field; a value out of range is said and not taken.
class NumberView : public QuestionView {
    Q_OBJECT
public:
    NumberView(const reporting::Question& question, const reporting::SideId& side, const Words& words, QWidget* parent);
    void commit() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void refreshValue(const reporting::Answer* answer, const reporting::Answer* proposal) override;
    bool valueKey(QKeyEvent& event) override;

private:
    bool editKey(QKeyEvent& event);
    void commitAnd(bool moveOn);
    QString digitsOf(const reporting::Answer* answer) const;
    QLineEdit* edit_ = nullptr;
    QLabel* range_ = nullptr;
};

/// A free text. The field takes all keys; it is written when it is left and whenever typing pauses.
class TextView : public QuestionView {
    Q_OBJECT
public:
    TextView(const reporting::Question& question, const reporting::SideId& side, const Words& words, QWidget* parent);
    void commit() override;
    void takeFocus() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void refreshValue(const reporting::Answer* answer, const reporting::Answer* proposal) override;
    bool valueKey(QKeyEvent& event) override;

private:
    bool editKey(QKeyEvent& event);
    QPlainTextEdit* edit_ = nullptr;
    QTimer pause_;
};

}  // namespace hsg

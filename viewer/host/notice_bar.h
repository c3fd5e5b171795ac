#pragma once

#include <QFrame>
#include <functional>
#include <vector>

#include "viewer/sdk/display.h"

class QLabel;
class QVBoxLayout;

namespace viewer::host {

/// A question or message inside the window, above the films; never a dialog. One at a time; hidden without one.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    struct Choice {
        QString text;
        std::function<void()> chosen;
    };
    /// Rich text; `choices` become buttons. Without any, a button that closes the bar is there.
    void ask(const QString& text, sdk::Severity severity, const std::vector<Choice>& choices);
    void clear();

private:
    QLabel* text_;
    QWidget* buttons_ = nullptr;
    QVBoxLayout* layout_;
};

}  // namespace viewer::host

#include "viewer/host/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace viewer::host {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), x_text(new QLabel(this)), x_layout(new QVBoxLayout(this)) {
    setObjectName("notice");
    x_text->setWordWrap(true);
    x_text->setTextFormat(Qt::RichText);
    x_layout->setContentsMargins(14, 8, 10, 8);
    x_layout->setSpacing(8);
    x_layout->addWidget(x_text);
    hide();
}

void NoticeBar::ask(const QString& text, sdk::Severity severity, const std::vector<Choice>& choices) {
    const char* name = severity == sdk::Severity::Alert     ? "alert"
                       : severity == sdk::Severity::Warning ? "warning"
                                                            : "plain";
    setProperty("severity", name);
    style()->unpolish(this);
    style()->polish(this);
    x_text->setText(text);
    if (x_buttons) {
        x_buttons->hide();  // at once: it is deleted when its click is over
        x_layout->removeWidget(x_buttons);
        x_buttons->deleteLater();
    }
    x_buttons = new QWidget(this);
    auto* row = new QHBoxLayout(x_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto& choice : choices) {
        auto* button = new QPushButton(choice.text, x_buttons);
        // queued: what is chosen may take this bar and its buttons away
        connect(button, &QPushButton::clicked, this, choice.chosen, Qt::QueuedConnection);
        row->addWidget(button);
    }
    if (choices.empty()) {
        auto* button = new QPushButton(tr("Close"), x_buttons);
        connect(button, &QPushButton::clicked, this, &NoticeBar::clear, Qt::QueuedConnection);
        row->addWidget(button);
    }
    row->addStretch();
    x_layout->addWidget(x_buttons);
    show();
}

void NoticeBar::clear() {
    hide();
}

}  // namespace viewer::host

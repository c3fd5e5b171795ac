#include "viewer/host/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace viewer::host {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), text_(new QLabel(this)), layout_(new QVBoxLayout(this)) {
    setObjectName("notice");
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    layout_->setContentsMargins(14, 8, 10, 8);
    layout_->setSpacing(8);
    layout_->addWidget(text_);
    hide();
}

void NoticeBar::ask(const QString& text, sdk::Severity severity, const std::vector<Choice>& choices) {
    const char* name = severity == sdk::Severity::Alert     ? "alert"
                       : severity == sdk::Severity::Warning ? "warning"
                                                            : "plain";
    setProperty("severity", name);
    style()->unpolish(this);
    style()->polish(this);
    text_->setText(text);
    if (buttons_) {
        buttons_->hide();  // at once: it is deleted when its click is over
        layout_->removeWidget(buttons_);
        buttons_->deleteLater();
    }
    buttons_ = new QWidget(this);
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto& choice : choices) {
        auto* button = new QPushButton(choice.text, buttons_);
        button->setAutoDefault(true);  // Enter as well as the space bar
        // queued: what is chosen may take this bar and its buttons away
        connect(button, &QPushButton::clicked, this, choice.chosen, Qt::QueuedConnection);
        row->addWidget(button);
    }
    if (choices.empty()) {
        auto* button = new QPushButton(tr("Close"), buttons_);
        connect(button, &QPushButton::clicked, this, &NoticeBar::clear, Qt::QueuedConnection);
        row->addWidget(button);
    }
    row->addStretch();
    layout_->addWidget(buttons_);
    show();
}

void NoticeBar::clear() {
    hide();
}

}  // namespace viewer::host

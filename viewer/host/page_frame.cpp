#include "viewer/host/page_frame.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace viewer::host {

PageFrame::PageFrame(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), back_(new QPushButton(this)), layout_(new QVBoxLayout(this)) {
    title_->setObjectName("heading");
    back_->setObjectName("pageBack");
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(back_);
    layout_->setContentsMargins(20, 14, 20, 12);
    layout_->setSpacing(10);
    layout_->addLayout(head);
    connect(back_, &QPushButton::clicked, this, &PageFrame::closed);
    auto* escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QAction::triggered, this, &PageFrame::closed);
    addAction(escape);
}

void PageFrame::setTitle(const QString& title) {
    title_->setText(title);
    back_->setText(tr("Back to the films (Esc)"));
}

void PageFrame::setBody(QWidget* body) {
    delete body_;
    body_ = body;
    layout_->addWidget(body, 1);
}

}  // namespace viewer::host

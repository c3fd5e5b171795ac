#include "viewer/host/welcome_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace viewer::host {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent),
      heading_(new QLabel(this)),
      words_(new QLabel(this)),
      files_(new QPushButton(this)),
      folder_(new QPushButton(this)) {
    heading_->setObjectName("heading");
    words_->setObjectName("quiet");
    heading_->setAlignment(Qt::AlignCenter);
    words_->setAlignment(Qt::AlignCenter);
    words_->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(folder_);
    buttons->addWidget(files_);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(heading_);
    layout->addWidget(words_);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(files_, &QPushButton::clicked, this, &WelcomePage::openFiles);
    connect(folder_, &QPushButton::clicked, this, &WelcomePage::openFolder);
    retranslate();
}

void WelcomePage::retranslate() {
    heading_->setText(tr("Open a study"));
    words_->setText(tr("Drop DICOM files or folders here. They are read in place; nothing is copied."));
    files_->setText(tr("Open files…"));
    folder_->setText(tr("Open folder…"));
}

}  // namespace viewer::host

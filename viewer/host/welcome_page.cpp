#include "viewer/host/welcome_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace viewer::host {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent),
      x_heading(new QLabel(this)),
      x_words(new QLabel(this)),
      x_files(new QPushButton(this)),
      x_folder(new QPushButton(this)) {
    x_heading->setObjectName("heading");
    x_words->setObjectName("quiet");
    x_heading->setAlignment(Qt::AlignCenter);
    x_words->setAlignment(Qt::AlignCenter);
    x_words->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(x_folder);
    buttons->addWidget(x_files);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(x_heading);
    layout->addWidget(x_words);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(x_files, &QPushButton::clicked, this, &WelcomePage::openFiles);
    connect(x_folder, &QPushButton::clicked, this, &WelcomePage::openFolder);
    retranslate();
}

void WelcomePage::retranslate() {
    x_heading->setText(tr("Open a study"));
    x_words->setText(tr("Drop DICOM files or folders here. They are read in place; nothing is copied."));
    x_files->setText(tr("Open files…"));
    x_folder->setText(tr("Open folder…"));
}

}  // namespace viewer::host

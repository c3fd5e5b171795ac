#include "plugin/guide/signing_page.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace hsg {

SigningPage::SigningPage(ReportDesk& desk, QWidget* parent) : QWidget(parent), desk_(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 4, 18, 12);
    auto* about = new QLabel(
        tr("Who signs the reports on this workstation. The name is written into every document that is signed; reports "
           "that are signed already stay as they are."),
        this);
    about->setWordWrap(true);
    column->addWidget(about);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    name_ = field("signingName", tr("Name (family name^given name)"), *form);
    organisation_ = field("signingOrganisation", tr("Organisation"), *form);
    id_ = field("signingId", tr("Identifier, e.g. of the staff register"), *form);
    id_->setPlaceholderText(tr("made by itself if it is left empty"));
    column->addLayout(form);
    state_ = new QLabel(this);
    state_->setObjectName("signingState");
    state_->setWordWrap(true);
    column->addWidget(state_);
    column->addStretch(1);
    refresh();
    connect(&desk, &ReportDesk::changed, this, &SigningPage::refresh);
}

QLineEdit* SigningPage::field(const char* id, const QString& label, QFormLayout& form) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(id);
    edit->setAccessibleName(label);
    edit->setMinimumWidth(320);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::editingFinished, this, &SigningPage::take);
    return edit;
}

void SigningPage::refresh() {
    const auto profile = desk_.profile();
    if (!profile) {
        state_->setText(tr("No reader yet: the first signature asks for one."));
        return;
    }
    if (!name_->hasFocus()) name_->setText(QString::fromStdString(profile->name));
    if (!organisation_->hasFocus()) organisation_->setText(QString::fromStdString(profile->organisation));
    if (!id_->hasFocus()) id_->setText(QString::fromStdString(profile->id));
    state_->setText(tr("In force for the next signature."));
}

void SigningPage::take() {
    const auto typed = [](const QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
    const reporting::Profile wanted{typed(id_), typed(name_), typed(organisation_)};
    if (wanted.name.empty()) {
        state_->setText(tr("A name is needed; nothing has changed."));
        return;
    }
    if (desk_.profile() != wanted) desk_.setProfile(wanted);
    refresh();
}

}  // namespace hsg

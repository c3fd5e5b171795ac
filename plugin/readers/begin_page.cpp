#include "plugin/readers/begin_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/panel/theme.h"
#include "plugin/session/person_words.h"

namespace hsg {

BeginPage::BeginPage(const PanelContext& context, SecondReaderDesk& desk, QWidget* parent)
    : CoverPage(tr("Blinded second reading"), parent), context_(context), desk_(desk), candidates_(desk.candidates()) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto* title = new QLabel(tr("Blinded second reading"), this);
    title->setStyleSheet(QStringLiteral("font-size: 14pt; font-weight: bold"));
    column->addWidget(title);
    auto* words = new QLabel(
        tr("A second reader reads the same films without seeing the first reading: its answers, its report, its "
           "marks and its films of runs are hidden. Clock marks, the technologist's sheet and the earlier "
           "examination stay in view. Both readings are kept; if they differ in a class, a consensus decides."),
        this);
    words->setWordWrap(true);
    column->addWidget(words);
    who_ = new QComboBox(this);
    who_->setAccessibleName(tr("Who reads?"));
    for (const auto& one : candidates_) who_->addItem(personWords(one.name));
    who_->addItem(tr("Another reader …"));
    column->addWidget(who_);
    buildFields(*column);
    buildEnd(*column);
    connect(who_, &QComboBox::currentIndexChanged, this, &BeginPage::follow);
    follow();
}

void BeginPage::buildFields(QVBoxLayout& column) {
    typed_ = new QWidget(this);
    auto* fields = new QVBoxLayout(typed_);
    fields->setContentsMargins(0, 0, 0, 0);
    const auto field = [&](const QString& name) {
        auto* edit = new QLineEdit(typed_);
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        connect(edit, &QLineEdit::textChanged, this, &BeginPage::follow);
        connect(edit, &QLineEdit::returnPressed, this, &BeginPage::begin);
        fields->addWidget(edit);
        return edit;
    };
    name_ = field(tr("Name (family name^given name)"));
    organisation_ = field(tr("Organisation"));
    id_ = field(tr("Identifier (e.g. staff number)"));
    column.addWidget(typed_);
}

void BeginPage::buildEnd(QVBoxLayout& column) {
    problem_ = new QLabel(this);
    problem_->setWordWrap(true);
    problem_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
    problem_->hide();
    column.addWidget(problem_);
    auto* row = new QHBoxLayout;
    begin_ = new QPushButton(tr("Hide the first reading and begin"), this);
    auto* leave = new QPushButton(tr("Cancel (Esc)"), this);
    row->addWidget(begin_, 1);
    row->addWidget(leave);
    column.addLayout(row);
    column.addStretch(1);
    connect(begin_, &QPushButton::clicked, this, &BeginPage::begin);
    connect(leave, &QPushButton::clicked, this, &BeginPage::closed);
}

void BeginPage::follow() {
    const bool isTyped = who_->currentIndex() >= static_cast<int>(candidates_.size());
    typed_->setVisible(isTyped);
    begin_->setEnabled(!isTyped || (!name_->text().trimmed().isEmpty() && !organisation_->text().trimmed().isEmpty()));
}

void BeginPage::begin() {
    if (!begin_->isEnabled()) return;
    const auto index = static_cast<std::size_t>(who_->currentIndex());
    const auto text = [](const QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
    const auto reader = index < candidates_.size() ? candidates_[index]
                                                   : reporting::Profile{text(id_), text(name_), text(organisation_)};
    const QString problem = desk_.begin(reader);
    problem_->setText(QStringLiteral("✖ ") + problem);
    problem_->setVisible(!problem.isEmpty());
    if (problem.isEmpty()) emit closed();
}

void BeginPage::focusInEvent(QFocusEvent*) {
    who_->setFocus(Qt::OtherFocusReason);
}

}  // namespace hsg

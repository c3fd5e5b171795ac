#include "plugin/guide/sign_box.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"
#include "plugin/session/person_words.h"

namespace hsg {

namespace {

QVBoxLayout* emptyColumn(QWidget& widget) {
    auto* column = static_cast<QVBoxLayout*>(widget.layout());
    if (!column) {
        column = new QVBoxLayout(&widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
    }
    while (auto* item = column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    return column;
}

}  // namespace

SignBox::SignBox(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), words_(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    state_ = new QLabel(this);
    state_->setWordWrap(true);
    column->addWidget(state_);
    blockersPlace_ = theme::tabPlace(*this);
    blockers_ = new QWidget(this);
    column->addWidget(blockers_);
    blanks_ = new QPushButton(this);
    blanks_->setFlat(true);
    connect(blanks_, &QPushButton::clicked, this, [this] {
        if (const auto blanks = optionalBlanks(context_.session); !blanks.empty())
            context_.navigation.goToQuestion(blanks.front());
    });
    column->addWidget(blanks_);
    buildProfile(*column);
    failure_ = new QLabel(this);
    failure_->setWordWrap(true);
    failure_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
    failure_->hide();
    column->addWidget(failure_);
    auto* row = new QHBoxLayout;
    sign_ = new QPushButton(this);
    sign_->setStyleSheet(QStringLiteral("QPushButton { font-weight: bold; padding: 7px 12px }"));
    change_ = new QPushButton(tr("Another reader"), this);
    row->addWidget(sign_, 1);
    row->addWidget(change_);
    column->addLayout(row);
    documentsPlace_ = theme::tabPlace(*this);
    documents_ = new QWidget(this);
    column->addWidget(documents_);
    connect(sign_, &QPushButton::clicked, this, &SignBox::sign);
    connect(change_, &QPushButton::clicked, this, [this] {
        editsProfile_ = !editsProfile_;
        refresh();
        if (editsProfile_) name_->setFocus(Qt::OtherFocusReason);
    });
    connect(&context_.desk, &ReportDesk::failed, this, [this](const QString& message) {
        failure_->setText(QStringLiteral("✖ ") + message);
        failure_->show();
        refresh();
    });
    connect(&context_.desk, &ReportDesk::changed, this, &SignBox::refresh);
}

void SignBox::buildProfile(QVBoxLayout& column) {
    profile_ = new QWidget(this);
    auto* rows = new QVBoxLayout(profile_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(new QLabel(tr("Who signs? Kept in the settings for the next report."), profile_));
    const auto field = [&](const QString& words) {
        auto* edit = new QLineEdit(profile_);
        edit->setPlaceholderText(words);
        edit->setAccessibleName(words);
        connect(edit, &QLineEdit::returnPressed, this, &SignBox::sign);
        connect(edit, &QLineEdit::textChanged, this, &SignBox::refreshProfile);
        rows->addWidget(edit);
        return edit;
    };
    name_ = field(tr("Name (family name^given name)"));
    organisation_ = field(tr("Organisation"));
    id_ = field(tr("Identifier (e.g. staff number)"));
    column.addWidget(profile_);
}

QString SignBox::signerWords() const {
    const auto profile = context_.desk.profile();
    if (!profile) return {};
    const QString name = personWords(profile->name);
    return profile->organisation.empty() ? name : tr("%1, %2").arg(name, QString::fromStdString(profile->organisation));
}

void SignBox::sign() {
    if (context_.desk.isSigned() || context_.desk.isBusy() || !context_.desk.whyNotSigned().isEmpty()) return;
    if (!context_.session.assessment().maySign()) {
        const auto rows = blockers_->findChildren<RowButton*>();
        if (!rows.isEmpty()) rows.front()->setFocus(Qt::OtherFocusReason);
        return;
    }
    failure_->hide();
    if (!profile_->isHidden()) {
        saveProfileAndSign();
        return;
    }
    context_.desk.sign();
    refresh();
}

void SignBox::saveProfileAndSign() {
    const auto typed = [](const QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
    if (typed(name_).empty() || typed(organisation_).empty()) {
        (typed(name_).empty() ? name_ : organisation_)->setFocus(Qt::OtherFocusReason);
        return;
    }
    editsProfile_ = false;
    context_.desk.setProfile({typed(id_), typed(name_), typed(organisation_)});
    context_.desk.sign();
    refresh();
}

void SignBox::refresh() {
    const bool isSigned = context_.desk.isSigned();
    refreshBlockers();
    refreshBlanks();
    refreshProfile();
    refreshDocuments();
    const auto& assessment = context_.session.assessment();
    QString state;
    if (isSigned)
        state = QStringLiteral("<b style='color:%1'>✓ %2</b>")
                    .arg(theme::css(theme::good), tr("Signed. The reading can no longer be changed."));
    else if (const auto why = context_.desk.whyNotSigned(); !why.isEmpty())
        state =
            QStringLiteral("<span style='color:%1'>▲ %2</span>").arg(theme::css(theme::warning), why.toHtmlEscaped());
    else if (!assessment.maySign())
        state =
            QStringLiteral("<b style='color:%1'>● %2</b>").arg(theme::css(theme::warning), tr("Before the signature:"));
    else if (assessment.provisional)
        state = QStringLiteral("<span style='color:%1'>▲ %2</span>")
                    .arg(theme::css(theme::warning), tr("A class is provisional: the report will be PRELIMINARY."));
    state_->setText(state);
    state_->setVisible(!state.isEmpty());
}

void SignBox::refreshBlockers() {
    const auto& now = context_.session.assessment();
    const bool isOpen = !context_.desk.isSigned() && !now.maySign();
    blockers_->setVisible(isOpen);
    if (!isOpen || (now.contradictions == shown_.contradictions && now.missing == shown_.missing &&
                    now.missingEvidence == shown_.missingEvidence))
        return;
    shown_ = now;
    auto* column = emptyColumn(*blockers_);
    const auto add = [&](const QString& sign, const QColor& colour, const QString& words,
                         const std::vector<reporting::QuestionRef>& answers) {
        auto* row = new RowButton(sign, colour, words, blockers_);
        connect(row, &QAbstractButton::clicked, this, [this, answers] {
            if (!answers.empty()) context_.navigation.goToQuestion(answers.front());
        });
        column->addWidget(row);
    };
    for (const auto& one : now.contradictions)
        if (one.severity == reporting::RuleSeverity::Refuse)
            add(QStringLiteral("✖"), theme::alert,
                QString::fromStdString(one.rule) + QStringLiteral(" · ") + words_.phrase(one.phrase), one.answers);
    const std::size_t listed = window()->height() < 900 ? 3 : 6;  // a small screen keeps the preview legible
    const std::size_t open = now.missing.size() + now.missingEvidence.size();
    for (std::size_t i = 0; i < std::min(listed, now.missing.size()); ++i)
        add(QStringLiteral("●"), theme::warning, words_.asked(now.missing[i]), {now.missing[i]});
    for (std::size_t i = 0; now.missing.size() + i < std::min(listed, open); ++i)
        add(QStringLiteral("▣"), theme::warning, words_.missing(now.missingEvidence[i]),
            {now.missingEvidence[i].answer});
    if (open > listed)
        column->addWidget(new QLabel(tr("and %n more", nullptr, static_cast<int>(open - listed)), blockers_));
    theme::orderTabs(*blockersPlace_, *blockers_);  // rows are made anew: Tab meets them where they stand
}

/// Nothing stands in the way, but some questions were passed: said before the signature, and one key away.
void SignBox::refreshBlanks() {
    const auto blanks = optionalBlanks(context_.session);
    blanks_->setVisible(!context_.desk.isSigned() && context_.session.assessment().maySign() && !blanks.empty());
    blanks_->setText(tr("○ %n optional question(s) not answered", nullptr, static_cast<int>(blanks.size())));
    blanks_->setAccessibleName(blanks_->text());
}

void SignBox::refreshProfile() {
    const bool isOpen = !context_.desk.isSigned() && context_.desk.whyNotSigned().isEmpty();
    const bool isAsked =
        isOpen && context_.session.assessment().maySign() && (editsProfile_ || !context_.desk.profile());
    profile_->setVisible(isAsked);
    change_->setVisible(isOpen && context_.desk.profile().has_value());
    change_->setText(editsProfile_ ? tr("Cancel") : tr("Another reader"));
    sign_->setVisible(isOpen);
    const bool isNamed = !isAsked || (!name_->text().trimmed().isEmpty() && !organisation_->text().trimmed().isEmpty());
    sign_->setEnabled(!context_.desk.isBusy() && context_.session.assessment().maySign() && isNamed);
    change_->setEnabled(!context_.desk.isBusy());
    sign_->setText(context_.desk.isBusy()               ? tr("Signing …")
                   : signerWords().isEmpty() || isAsked ? tr("Sign (Ctrl+Enter)")
                                                        : tr("Sign as %1 (Ctrl+Enter)").arg(signerWords()));
}

void SignBox::refreshDocuments() {
    const auto documents = context_.desk.isSigned() ? context_.desk.documents() : QStringList();
    documents_->setVisible(!documents.isEmpty());
    if (documents == shownDocuments_) return;
    shownDocuments_ = documents;
    auto* column = emptyColumn(*documents_);
    QHBoxLayout* line = nullptr;  // two beside each other: the preview above needs the height
    for (const auto& path : documents) {
        if (!line || line->count() == 2) {
            auto* pair = new QWidget(documents_);
            line = new QHBoxLayout(pair);
            line->setContentsMargins(0, 0, 0, 0);
            column->addWidget(pair);
        }
        auto* row = new RowButton(QStringLiteral("▤"), theme::accent, QFileInfo(path).fileName(), documents_);
        row->setToolTip(path);
        connect(row, &QAbstractButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        line->addWidget(row, 1);
    }
    theme::orderTabs(*documentsPlace_, *documents_);
}

}  // namespace hsg

#include "plugin/panel/sign_box.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"

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
    : QWidget(parent), x_context(context), x_words(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    x_state = new QLabel(this);
    x_state->setWordWrap(true);
    column->addWidget(x_state);
    x_blockers = new QWidget(this);
    column->addWidget(x_blockers);
    buildProfile(*column);
    x_failure = new QLabel(this);
    x_failure->setWordWrap(true);
    x_failure->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
    x_failure->hide();
    column->addWidget(x_failure);
    auto* row = new QHBoxLayout;
    x_sign = new QPushButton(this);
    x_sign->setStyleSheet(QStringLiteral("QPushButton { font-weight: bold; padding: 7px 12px }"));
    x_change = new QPushButton(tr("Another reader"), this);
    row->addWidget(x_sign, 1);
    row->addWidget(x_change);
    column->addLayout(row);
    x_documents = new QWidget(this);
    column->addWidget(x_documents);
    connect(x_sign, &QPushButton::clicked, this, &SignBox::sign);
    connect(x_change, &QPushButton::clicked, this, [this] {
        x_editsProfile = !x_editsProfile;
        refresh();
        if (x_editsProfile) x_name->setFocus(Qt::OtherFocusReason);
    });
    connect(&x_context.desk, &ReportDesk::failed, this, [this](const QString& message) {
        x_failure->setText(QStringLiteral("✖ ") + message);
        x_failure->show();
        refresh();
    });
    connect(&x_context.desk, &ReportDesk::changed, this, &SignBox::refresh);
}

void SignBox::buildProfile(QVBoxLayout& column) {
    x_profile = new QWidget(this);
    auto* rows = new QVBoxLayout(x_profile);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(new QLabel(tr("Who signs? Kept in the settings for the next report."), x_profile));
    const auto field = [&](const QString& words) {
        auto* edit = new QLineEdit(x_profile);
        edit->setPlaceholderText(words);
        edit->setAccessibleName(words);
        connect(edit, &QLineEdit::returnPressed, this, &SignBox::sign);
        connect(edit, &QLineEdit::textChanged, this, &SignBox::refreshProfile);
        rows->addWidget(edit);
        return edit;
    };
    x_name = field(tr("Name (family name^given name)"));
    x_organisation = field(tr("Organisation"));
    x_id = field(tr("Identifier (e.g. staff number)"));
    column.addWidget(x_profile);
}

QString SignBox::signerWords() const {
    const auto profile = x_context.desk.profile();
    if (!profile) return {};
    QString name = QString::fromStdString(profile->name).section(QLatin1Char('='), 0, 0);
    name.replace(QLatin1Char('^'), QLatin1Char(' '));
    return profile->organisation.empty() ? name : tr("%1, %2").arg(name, QString::fromStdString(profile->organisation));
}

void SignBox::sign() {
    if (x_context.desk.isSigned() || x_context.desk.isBusy()) return;
    if (!x_context.session.assessment().maySign()) {
        const auto rows = x_blockers->findChildren<RowButton*>();
        if (!rows.isEmpty()) rows.front()->setFocus(Qt::OtherFocusReason);
        return;
    }
    x_failure->hide();
    if (!x_profile->isHidden()) {
        saveProfileAndSign();
        return;
    }
    x_context.desk.sign();
    refresh();
}

void SignBox::saveProfileAndSign() {
    const auto typed = [](const QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
    if (typed(x_name).empty() || typed(x_organisation).empty()) {
        (typed(x_name).empty() ? x_name : x_organisation)->setFocus(Qt::OtherFocusReason);
        return;
    }
    x_editsProfile = false;
    x_context.desk.setProfile({typed(x_id), typed(x_name), typed(x_organisation)});
    x_context.desk.sign();
    refresh();
}

void SignBox::refresh() {
    const bool isSigned = x_context.desk.isSigned();
    refreshBlockers();
    refreshProfile();
    refreshDocuments();
    const auto& assessment = x_context.session.assessment();
    QString state;
    if (isSigned)
        state = QStringLiteral("<b style='color:%1'>✓ %2</b>")
                    .arg(theme::css(theme::good), tr("Signed. The reading can no longer be changed."));
    else if (!assessment.maySign())
        state =
            QStringLiteral("<b style='color:%1'>● %2</b>").arg(theme::css(theme::warning), tr("Before the signature:"));
    else if (assessment.provisional)
        state = QStringLiteral("<span style='color:%1'>▲ %2</span>")
                    .arg(theme::css(theme::warning), tr("A class is provisional: the report will be PRELIMINARY."));
    x_state->setText(state);
    x_state->setVisible(!state.isEmpty());
}

void SignBox::refreshBlockers() {
    const auto& now = x_context.session.assessment();
    const bool isOpen = !x_context.desk.isSigned() && !now.maySign();
    x_blockers->setVisible(isOpen);
    if (!isOpen || (now.contradictions == x_shown.contradictions && now.missing == x_shown.missing)) return;
    x_shown = now;
    auto* column = emptyColumn(*x_blockers);
    const auto add = [&](const QString& sign, const QColor& colour, const QString& words,
                         const std::vector<reporting::QuestionRef>& answers) {
        auto* row = new RowButton(sign, colour, words, x_blockers);
        connect(row, &QAbstractButton::clicked, this, [this, answers] {
            if (!answers.empty()) x_context.navigation.goToQuestion(answers.front());
        });
        column->addWidget(row);
    };
    for (const auto& one : now.contradictions)
        if (one.severity == reporting::RuleSeverity::Refuse)
            add(QStringLiteral("✖"), theme::alert,
                QString::fromStdString(one.rule) + QStringLiteral(" · ") + x_words.phrase(one.phrase), one.answers);
    constexpr std::size_t listed = 6;
    for (std::size_t i = 0; i < std::min(listed, now.missing.size()); ++i) {
        const auto& ref = now.missing[i];
        const QString name = x_words.question(ref.question);
        add(QStringLiteral("●"), theme::warning,
            ref.side.empty() ? name : tr("%1: %2", "side: question").arg(x_words.side(ref.side), name), {ref});
    }
    if (now.missing.size() > listed)
        column->addWidget(
            new QLabel(tr("and %n more", nullptr, static_cast<int>(now.missing.size() - listed)), x_blockers));
}

void SignBox::refreshProfile() {
    const bool isOpen = !x_context.desk.isSigned();
    const bool isAsked =
        isOpen && x_context.session.assessment().maySign() && (x_editsProfile || !x_context.desk.profile());
    x_profile->setVisible(isAsked);
    x_change->setVisible(isOpen && x_context.desk.profile().has_value());
    x_change->setText(x_editsProfile ? tr("Cancel") : tr("Another reader"));
    x_sign->setVisible(isOpen);
    const bool isNamed =
        !isAsked || (!x_name->text().trimmed().isEmpty() && !x_organisation->text().trimmed().isEmpty());
    x_sign->setEnabled(!x_context.desk.isBusy() && x_context.session.assessment().maySign() && isNamed);
    x_sign->setText(x_context.desk.isBusy()              ? tr("Signing …")
                    : signerWords().isEmpty() || isAsked ? tr("Sign (Ctrl+Enter)")
                                                         : tr("Sign as %1 (Ctrl+Enter)").arg(signerWords()));
}

void SignBox::refreshDocuments() {
    const auto documents = x_context.desk.isSigned() ? x_context.desk.documents() : QStringList();
    x_documents->setVisible(!documents.isEmpty());
    if (documents == x_shownDocuments) return;
    x_shownDocuments = documents;
    auto* column = emptyColumn(*x_documents);
    for (const auto& path : documents) {
        auto* row = new RowButton(QStringLiteral("▤"), theme::accent, QFileInfo(path).fileName(), x_documents);
        row->setToolTip(path);
        connect(row, &QAbstractButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        column->addWidget(row);
    }
}

}  // namespace hsg
